// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/battles.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stats {

/// Battles gathered by item, for errors by item and for resampling without going over the battles again.
class ClusteredBattles
{
public:
    explicit ClusteredBattles(const Battles &battles);

    /// The battles of an item. A cell below models x models is a win of the row against the column, from
    /// there on a tie of the lower row and the higher column.
    struct Item
    {
        std::span<const std::uint32_t> cells;
        std::span<const double> weights; ///< empty = 1 each

        [[nodiscard]] double weight(std::size_t battle) const
        {
            return weights.empty() ? 1 : weights[battle];
        }
    };

    [[nodiscard]] int models() const { return m_models; }
    [[nodiscard]] std::size_t cells() const;
    [[nodiscard]] std::size_t clusters() const { return m_first.size() - 1; }
    [[nodiscard]] Item item(std::size_t number) const;

    /// Draws counted at once: what is read of an item serves all of them.
    static constexpr std::size_t block = 8;
    using Times = std::array<std::vector<std::int32_t>, block>;
    /// The tables where each item counts as often as drawn: `times` has one number an item, or none at all
    /// for a table that is not wanted and stays empty.
    [[nodiscard]] std::array<HeadToHead, block> drawn(const Times &times) const;

private:
    [[nodiscard]] HeadToHead table(const std::vector<double> &sums, std::size_t draw) const;

    int m_models;
    std::int64_t m_battles;
    std::vector<std::uint32_t> m_cells; ///< of the battles by item
    std::vector<double> m_weights;
    std::vector<std::size_t> m_first; ///< of each item in m_cells, and the end
};

/// The cell of one battle, as in ClusteredBattles::Item.
[[nodiscard]] std::uint32_t cellOf(const Battles &battles, std::size_t battle);

} // namespace stats
