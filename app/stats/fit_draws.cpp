// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/fit_draws.h"

#include <algorithm>
#include <thread>
#include <vector>

namespace stats {

namespace {

/// The place of each battle's item among those that are drawn from, and how many these are.
struct Items
{
    explicit Items(const Battles &battles)
        : of(battles.cluster.begin(), battles.cluster.end())
        , count(static_cast<std::size_t>(battles.items))
    {
        if (battles.items > 0)
            return;
        std::vector<std::int32_t> known = of;
        std::sort(known.begin(), known.end());
        known.erase(std::unique(known.begin(), known.end()), known.end());
        count = known.size();
        for (std::int32_t &item : of)
            item =
                static_cast<std::int32_t>(std::lower_bound(known.begin(), known.end(), item) - known.begin());
    }

    std::vector<std::int32_t> of;
    std::size_t count;
};

std::vector<double> valuesOf(const std::vector<Estimate> &ratings)
{
    std::vector<double> values;
    for (const Estimate &rating : ratings) {
        if (!rating.value)
            return {};
        values.push_back(*rating.value);
    }
    return values;
}

} // namespace

RatingDraws bootstrapFits(const RatingFitter &fit, const Battles &battles, const RatingOptions &options,
                          const Bootstrap &bootstrap, unsigned threads)
{
    const Items items(battles);
    RatingDraws draws(battles.models, items.count < 2 ? 0 : bootstrap.replicates);
    RatingOptions plain = options;
    plain.errors = RatingErrors::ModelBased; // the draws are the errors
    const int workers = static_cast<int>(std::max(threads, 1U));
    const auto work = [&](int worker) {
        std::vector<std::int32_t> times;
        std::vector<double> weights(battles.size());
        Battles drawn = battles;
        drawn.weight = weights;
        for (int draw = worker; draw < draws.replicates(); draw += workers) {
            drawClusters(times, items.count, bootstrap.seed, draw);
            for (std::size_t battle = 0; battle < weights.size(); ++battle)
                weights[battle] =
                    battles.weightOf(battle) * times[static_cast<std::size_t>(items.of[battle])];
            if (const std::vector<double> ratings = valuesOf(fit(drawn, plain).ratings); !ratings.empty())
                draws.set(draw, ratings);
        }
    };
    std::vector<std::thread> others;
    for (int worker = 1; worker < workers; ++worker)
        others.emplace_back(work, worker);
    work(0);
    for (std::thread &other : others)
        other.join();
    return draws;
}

} // namespace stats
