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

/// What two parties have in common: the tables that coefficients are computed from, and the counts beside
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

/// The same with the parties exchanged. Not for a majority by credit.
[[nodiscard]] PairCounts transposed(const PairCounts &counts);

/// What a ballot says: 0, 1, 2 = a, tie, b that count; 3, 4, 5 = why it does not count (Standing).
constexpr std::size_t Sayings = 6;
[[nodiscard]] constexpr std::size_t sayingOf(const Ballot &ballot)
{
    return ballot.standing == Standing::Counted ? static_cast<std::size_t>(categoryOf(ballot.choice))
                                                : 2 + static_cast<std::size_t>(ballot.standing);
}

/// The units of one comparison: pairs of ballots of two voters, by what they say.
struct RankUnits
{
    std::array<std::int64_t, 9> kept{};    ///< by stored sides, row party in rows
    std::array<std::int64_t, 4> leftOut{}; ///< by Exclusion
    unsigned mask = 0;                     ///< bit c: kept[c] > 0
    bool hasLeftOut = false;

    void add(std::size_t rowSaying, std::size_t columnSaying, std::int64_t units);
};

/// Sums units over comparisons, which come by rank. Exact: the sums of parts, merged, are those of the whole.
class PairSums
{
public:
    /// `isItself`: a pool beside itself, whose units come both ways round.
    PairSums(const AgreementOptions &options, bool isItself);

    /// `decides`: whether units of two decided ballots count where ties are dropped.
    void add(const RankUnits &units, std::int32_t item, bool isHashSwapped, bool decides);
    /// Only what is left out.
    void addLeftOut(const RankUnits &units);
    /// No item in both.
    void merge(PairSums &other);
    [[nodiscard]] PairCounts finish();

private:
    /// A table in the making; only the cells of the item at hand are touched.
    template <std::size_t Cells>
    struct Sums
    {
        std::array<double, Cells> counts{};
        std::array<double, Cells> current{};
        std::array<std::array<double, Cells>, Cells> cross{};
        std::int64_t clusters = 0;
        unsigned touched = 0;

        void add(std::size_t cell, double units)
        {
            current[cell] += units;
            touched |= 1U << cell;
        }
        void flush();
        void merge(const Sums &other);
        [[nodiscard]] stats::PairTable table(int q) const;
    };

    void addDecided(const RankUnits &units, bool isSwapped, bool decides);

    bool m_isDrop;
    bool m_isFrameHash;
    bool m_isItself;
    std::int32_t m_item = -1;
    Sums<9> m_kept;
    Sums<4> m_decided;
    PairCounts m_counts; ///< the cases, and what is left out
};

} // namespace analysis
