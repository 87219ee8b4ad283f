// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/pair_sums.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace analysis {

/// The cells of a confusion by item, each cell on its own: their products over all items are sums of products
/// of small whole numbers, which a processor forms by the dozen.
class ItemCells
{
public:
    static constexpr std::size_t Room = 256; ///< items
    /// Units of one item at most. The products of a cell with a cell then sum up to less than 2^31.
    static constexpr std::int64_t MostUnits = 2896;
    static_assert(Room * MostUnits * MostUnits <= std::int64_t{0x7fffffff});

    using Cell = std::array<std::int16_t, Room>;

    [[nodiscard]] bool hasRoomFor(std::int32_t item) const { return m_items < Room || m_last == item; }
    [[nodiscard]] std::size_t items() const { return m_items; }
    /// Row major, by the frame; 0 beyond items(). An item may have no units.
    [[nodiscard]] const Cell &cell(std::size_t at) const { return m_cells[at]; }

    /// Units of the row party's a, tie or b with those of the column party. Those of an item come in a row.
    void add(RankPlace place, std::size_t row, const std::array<std::int32_t, 3> &units)
    {
        m_items += m_last != place.item ? 1 : 0; // which a processor cannot guess
        m_last = place.item;
        for (std::size_t column = 0; column < units.size(); ++column) {
            const std::size_t cell = row * 3 + column;
            std::int16_t &sum = m_cells[place.isHashSwapped ? 8 - cell : cell][m_items - 1];
            sum = static_cast<std::int16_t>(sum + units[column]);
        }
    }

private:
    std::array<Cell, 9> m_cells{};
    std::size_t m_items = 0;
    std::int32_t m_last = -1;
};

/// What many comparisons add to a PairSums, where the row party has one ballot on each.
struct RowSums
{
    explicit RowSums(Ties ties)
        : m_isDrop(ties == Ties::Drop)
    {}

    [[nodiscard]] bool hasRoomFor(std::int32_t item) const { return kept.hasRoomFor(item); }
    /// The row party says `row`, the column party a, tie and b as often as `units` say; see PairSums::add.
    void add(RankPlace place, std::size_t row, const std::array<std::int32_t, 3> &units, bool decides)
    {
        const auto is = [](bool any) { return static_cast<unsigned>(any); };
        ++comparisons[row][is(units[0] > 0) | is(units[1] > 0) << 1U | is(units[2] > 0) << 2U];
        kept.add(place, row, units);
        if (m_isDrop)
            addDecided(place, row, units, decides);
    }

    ItemCells kept, decided;
    /// By what the row party says and what anybody of the column party does, as bits.
    std::array<std::array<std::int32_t, 8>, 3> comparisons{};
    std::int64_t decidedCases = 0;
    CellCount tie;

private:
    void addDecided(RankPlace place, std::size_t row, const std::array<std::int32_t, 3> &units, bool decides)
    {
        const bool isDecided = decides && row != 1;
        const std::int32_t used = isDecided ? units[0] + units[2] : 0;
        const std::int32_t left = units[0] + units[1] + units[2] - used;
        if (used > 0) {
            decided.add(place, row, {units[0], 0, units[2]});
            ++decidedCases;
        }
        tie.count += left;
        tie.cases += left > 0 ? 1 : 0;
    }

    bool m_isDrop;
};

} // namespace analysis
