// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/battles.h"

#include <cstdint>
#include <vector>

namespace stats {

/// R_a += K(s - E), E = 1/(1 + base^((R_b - R_a)/scale)), and the opposite for b; s is 1, 1/2 or 0. The
/// weight of a battle multiplies K. Defaults are FastChat's; its first notebooks and QLoRA have K = 32.
struct EloRules
{
    double k = 4;
    double initial = 1000;
    double scale = 400;
    double base = 10;
};

/// Online Elo in the order of the battles, which the values depend on: one Estimate a model in rating points,
/// `n` its battles, without an interval. Undefined for a model without a battle.
[[nodiscard]] std::vector<Estimate> onlineElo(const Battles &battles, const EloRules &rules);

/// How a run of eloOverOrders() draws its matches.
enum class EloDraw {
    Shuffled,        ///< without replacement
    WithReplacement, ///< any battle again
};

struct EloOrders
{
    std::uint64_t seed = 0;
    int runs = 1000;
    std::int64_t matches = 0; ///< of each run; 0 = as many as there are battles. Shuffled: at most as many
    EloDraw draw = EloDraw::Shuffled;
};

/// A model's Elo over random orders. The spread over orders says how much the order matters; it is neither a
/// sampling error nor a confidence interval, and the simulation error spread/sqrt(runs), which QLoRA prints
/// as
/// +-1, even less so. The values depend on the matches per run.
struct EloSpread
{
    double mean = 0;
    double median = 0;
    double spread = 0;          ///< standard deviation over runs, divided by runs
    double simulationError = 0; ///< of the mean: spread/sqrt(runs)
};

struct EloOverOrders
{
    std::vector<EloSpread>
        models; ///< empty where `why` is set; a model that no run drew keeps the initial rating
    std::int64_t matchesPerRun = 0;
    int runs = 0;
    std::string why; ///< why there are no values: no battles, no runs, more matches than a shuffle has
};

/// Elo averaged over random orders (Dettmers et al. 2023, QLoRA: K = 32, 10,000 orders), run r from stream r
/// of the seed, so that the values are the same on every machine.
[[nodiscard]] EloOverOrders eloOverOrders(const Battles &battles, const EloRules &rules,
                                          const EloOrders &orders);

} // namespace stats
