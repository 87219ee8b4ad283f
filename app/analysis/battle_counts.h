// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/stats/battles.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace analysis {

/// Counts battles and the distinct comparisons behind them; battles come by comparison.
struct BattleCounter
{
    CellCount count;
    std::int32_t newest = -1;

    void add(std::int32_t comparison)
    {
        ++count.count;
        count.cases += std::exchange(newest, comparison) != comparison ? 1 : 0;
    }
};

/// The counters of a table of models by models: the row's wins, and ties; on the diagonal a model's own.
struct BattleCounts
{
    explicit BattleCounts(std::size_t models)
        : size(models)
        , wins(models * models)
        , losses(models)
        , ties(models * models)
        , fought(models * models)
    {}

    [[nodiscard]] std::size_t at(std::int32_t row, std::int32_t column) const
    {
        return static_cast<std::size_t>(row) * size + static_cast<std::size_t>(column);
    }

    void add(std::int32_t comparison, std::int32_t a, std::int32_t b, stats::Outcome outcome)
    {
        for (const std::size_t place : {at(a, b), at(b, a), at(a, a), at(b, b)})
            fought[place].add(comparison);
        if (outcome == stats::Outcome::Tie) {
            for (const std::size_t place : {at(a, b), at(b, a), at(a, a), at(b, b)})
                ties[place].add(comparison);
            return;
        }
        const bool isA = outcome == stats::Outcome::AWins;
        const std::int32_t winner = isA ? a : b, loser = isA ? b : a;
        wins[at(winner, loser)].add(comparison);
        wins[at(winner, winner)].add(comparison);
        losses[static_cast<std::size_t>(loser)].add(comparison);
    }

    std::size_t size;
    std::vector<BattleCounter> wins, losses, ties, fought;
};

} // namespace analysis
