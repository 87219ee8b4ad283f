// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/ballot_tests.h"
#include "app/stats/pair_table.h"

#include <array>
#include <cstdint>
#include <vector>

namespace analysis {

/// What two sheets have in common: the tables that coefficients are computed from, and the counts beside
/// them.
struct PairCounts
{
    stats::PairTable kept;                    ///< q = 3: a, tie, b in the frame asked for (Mirror: as stored)
    stats::PairTable decided;                 ///< q = 2; only when ties are dropped
    std::vector<double> credits;              ///< by credit only: the credit of each unit of the figures
    std::vector<std::int32_t> creditClusters; ///< and its item
    std::array<std::int64_t, 9>
        cells{}; ///< kept units by stored sides or hash frame; a pool with itself both ways
    std::array<std::int64_t, 4> decidedCells{}; ///< the same of `decided`
    CellCount keptTotal, decidedTotal;          ///< units and comparisons
    CellCount abstained, noVerdict, conflict, tie;
    CellCount same, opposite, bothTie, aTie, bTie; ///< by stored sides
};

/// Counts pairs of ballots of two different voters on the selected comparisons. One per matrix: it holds what
/// all pairs share.
class PairCounter
{
public:
    PairCounter(const Dataset &dataset, const Selection &selection, const AgreementOptions &options);

    /// `one` and `two` are the same object for a pool among itself. `voters`: for a member beside its
    /// majority, the sheet of all voters behind it, of which at least two have to count; else nullptr.
    [[nodiscard]] PairCounts count(const Sheet &one, const Sheet &two, const Sheet *voters) const;

private:
    struct Cells;

    void countRank(const Sheet &one, const Sheet &two, std::int32_t rank, Cells &cells) const;
    void addRank(const Cells &cells, std::int32_t rank, bool isItself, bool passesDropGate,
                 PairCounts &counts, stats::PairTableBuilder &kept, stats::PairTableBuilder &decided) const;
    void addCredits(const Sheet &one, const Sheet &two, std::int32_t rank, bool passesDropGate,
                    PairCounts &counts) const;

    const Dataset &m_dataset;
    const Selection &m_selection;
    const AgreementOptions &m_options;
};

} // namespace analysis
