// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/pair_sums.h"

#include <cstdint>

namespace analysis {

/// Counts pairs of ballots of two different voters on the selected comparisons, ballot by ballot: for single
/// orders, occasions and majorities by credit. One per matrix: it holds what all pairs share.
class PairCounter
{
public:
    PairCounter(const Dataset &dataset, const Selection &selection, const AgreementOptions &options);

    /// `one` and `two` are the same object for a pool among itself. `voters`: for a member beside its
    /// majority, the sheet of all voters behind it, of which at least two have to count; else nullptr.
    [[nodiscard]] PairCounts count(const Sheet &one, const Sheet &two, const Sheet *voters) const;

private:
    void countRank(const Sheet &one, const Sheet &two, std::int32_t rank, RankUnits &units) const;
    void addCredits(const Sheet &one, const Sheet &two, std::int32_t rank, bool passesDropGate,
                    PairCounts &counts) const;

    const Dataset &m_dataset;
    const Selection &m_selection;
    const AgreementOptions &m_options;
};

} // namespace analysis
