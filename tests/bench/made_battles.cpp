// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_battles.h"

#include "app/stats/random.h"

#include <cmath>

namespace bench {

namespace {

constexpr int modelCount = 100;
constexpr std::uint32_t itemCount = 20'000;

} // namespace

DrawnBattles drawBattles(std::size_t count)
{
    DrawnBattles draw;
    draw.models = modelCount;
    stats::Random random(1, 0);
    for (std::size_t i = 0; i < count; ++i) {
        const auto a = static_cast<std::int32_t>(random.below(modelCount));
        const auto other = static_cast<std::int32_t>(random.below(modelCount - 1));
        const std::int32_t b = other < a ? other : other + 1;
        const double chance = 1 / (1 + std::exp((b - a) / 25.0));
        draw.a.push_back(a);
        draw.b.push_back(b);
        draw.item.push_back(static_cast<std::int32_t>(random.below(itemCount)));
        draw.outcome.push_back(random.unit() < 0.2      ? stats::Outcome::Tie
                               : random.unit() < chance ? stats::Outcome::AWins
                                                        : stats::Outcome::BWins);
    }
    return draw;
}

} // namespace bench
