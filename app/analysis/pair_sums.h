// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/ballot_tests.h"
#include "app/stats/pair_table.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
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
[[nodiscard]] inline std::size_t sayingOf(const Ballot &ballot)
{
    // By Choice, from a table: which choice comes next is what a processor cannot guess.
    constexpr std::array<std::uint8_t, 8> categories{0, 0, 2, 1, 1, 1, 0, 0};
    return ballot.standing == Standing::Counted ? categories[static_cast<std::size_t>(ballot.choice)]
                                                : 2 + static_cast<std::size_t>(ballot.standing);
}

/// The units of one comparison: pairs of ballots of two voters, by what they say.
struct RankUnits
{
    using Row =
        std::array<double, 4>; ///< a, tie, b of the column party; the last is 0 and fills the register

    std::array<Row, 3> kept{};             ///< by stored sides: a, tie, b of the row party
    std::array<std::int64_t, 4> leftOut{}; ///< by Exclusion
    /// 1 where the comparison is a case: kept, same, opposite, both tie, only the row, only the column party
    /// says tie; the last two are 0 and fill the register.
    std::array<std::int32_t, 8> cases{};
    unsigned mask = 0; ///< bit 3 * row + column: there are units
    bool hasLeftOut = false;
    std::uint8_t firstRow = 0, lastRow = 0; ///< of those with units

    void add(std::size_t rowSaying, std::size_t columnSaying, std::int64_t units)
    {
        if (units == 0)
            return;
        if (rowSaying < 3 && columnSaying < 3) {
            kept[rowSaying][columnSaying] += static_cast<double>(units);
            mask |= 1U << (rowSaying * 3 + columnSaying);
        } else {
            leaveOut(rowSaying, columnSaying, units);
        }
    }
    /// Once all units are added.
    void noteCases();
    /// As made; `cases` are for noteCases.
    void clear()
    {
        kept[0] = {};
        kept[1] = {};
        kept[2] = {};
        leftOut = {};
        mask = 0;
        hasLeftOut = false;
    }

private:
    void leaveOut(std::size_t rowSaying, std::size_t columnSaying, std::int64_t units);
};

/// Where a comparison stands.
struct RankPlace
{
    std::int32_t item = 0;
    bool isHashSwapped = false; ///< and the frame asks for it
};
[[nodiscard]] RankPlace placeOfRank(const Dataset &dataset, const AgreementOptions &options,
                                    std::size_t rank);

class ItemCells;
struct RowSums;

/// Sums units over comparisons, which come by rank. Exact: the sums of parts, merged, are those of the whole.
class alignas(64) PairSums
{
public:
    /// `isItself`: a pool beside itself, whose units come both ways round.
    PairSums(const AgreementOptions &options, bool isItself);

    /// `decides`: whether units of two decided ballots count where ties are dropped.
    void add(const RankUnits &units, RankPlace place, bool decides)
    {
        if (units.hasLeftOut)
            addLeftOut(units);
        if (units.mask == 0)
            return;
        m_sums.begin(place.item);
        for (std::size_t row = units.firstRow; row <= units.lastRow; ++row)
            m_sums.add(row, units.kept[row], place.isHashSwapped, m_weight);
        for (std::size_t i = 0; i < units.cases.size(); ++i)
            m_cases[i] += units.cases[i];
        if (m_isDrop)
            addDecided(units, place, decides);
    }
    /// The same of many comparisons at once: all of some items. Not for a pool beside itself.
    void add(const RowSums &rows);
    /// Only what is left out.
    void addLeftOut(const RankUnits &units);
    /// No item in both.
    void merge(PairSums &other);
    [[nodiscard]] PairCounts finish();

private:
    using Row = RankUnits::Row;

    /// A table of three categories in the making.
    struct Sums
    {
        std::array<Row, 3> current{}; ///< of the item at hand
        std::array<Row, 3> counts{};
        /// By two rows, the second not before the first: the products of their cells, row major.
        std::array<std::array<Row, 3>, 6> cross{};
        std::int32_t item = -1; ///< at hand; -1: none
        std::int32_t clusters = 0;

        void begin(std::int32_t next)
        {
            if (next == item)
                return;
            flush();
            item = next;
            ++clusters;
        }
        void add(std::size_t row, const Row &units, bool isSwapped, double weight)
        {
            const std::size_t own = isSwapped ? 2 - row : row;
            const Row framed = isSwapped ? Row{units[2], units[1], units[0], 0} : units;
            for (std::size_t i = 0; i < framed.size(); ++i)
                current[own][i] += weight * framed[i];
        }
        void flush();
        void add(const ItemCells &items);
        void merge(Sums &other);
        /// Of these categories alone.
        [[nodiscard]] stats::PairTable table(std::span<const std::size_t> categories) const;
    };

    void addDecided(const RankUnits &units, RankPlace place, bool decides);

    // What every unit touches stands together: a matrix has thousands of these.
    double m_weight; ///< of a unit
    std::array<std::int32_t, 8> m_cases{};
    bool m_isDrop;
    Sums m_sums;
    CellCount m_abstained, m_noVerdict, m_conflict, m_tie;
    std::optional<Sums> m_decided; ///< where ties are dropped; nobody says tie
    std::int64_t m_decidedCases = 0;
};

} // namespace analysis
