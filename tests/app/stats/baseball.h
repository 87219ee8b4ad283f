// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/stats/made_battles.h"

#include <array>

namespace test_stats {

/// American League 1987 (Agresti, Categorical Data Analysis, table 10.10): Milwaukee, Detroit, Toronto, New
/// York, Boston, Cleveland, Baltimore, each game an item of its own.
inline OwnedBattles baseball()
{
    constexpr std::array<std::array<int, 7>, 7> wins{{{0, 7, 9, 7, 7, 9, 11},
                                                      {6, 0, 7, 5, 11, 9, 9},
                                                      {4, 6, 0, 7, 7, 8, 12},
                                                      {6, 8, 6, 0, 6, 7, 10},
                                                      {6, 2, 6, 7, 0, 7, 12},
                                                      {4, 4, 5, 6, 6, 0, 6},
                                                      {2, 4, 1, 3, 1, 7, 0}}};
    OwnedBattles battles;
    battles.models = 7;
    int game = 0;
    for (int winner = 0; winner < 7; ++winner) {
        for (int loser = 0; loser < 7; ++loser) {
            for (int i = 0; i < wins[static_cast<std::size_t>(winner)][static_cast<std::size_t>(loser)]; ++i)
                battles.add(winner, loser, stats::Outcome::AWins, game++);
        }
    }
    return battles;
}

} // namespace test_stats
