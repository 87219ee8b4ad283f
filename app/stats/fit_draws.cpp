// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/fit_draws.h"

#include "app/stats/items.h"
#include "app/stats/workers.h"

#include <algorithm>
#include <vector>

namespace stats {

namespace {

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

RatingDraws bootstrapValues(int values, const DrawnValues &of, const Battles &battles,
                            const Bootstrap &bootstrap, unsigned threads)
{
    const DenseItems items(battles.cluster, static_cast<std::size_t>(battles.items));
    RatingDraws draws(values, items.count < 2 ? 0 : bootstrap.replicates);
    const int workers = static_cast<int>(std::max(threads, 1U));
    onWorkers(static_cast<std::size_t>(workers), [&](std::size_t worker) {
        std::vector<std::int32_t> times;
        std::vector<double> weights(battles.size());
        Battles drawn = battles;
        drawn.weight = weights;
        for (int draw = static_cast<int>(worker); draw < draws.replicates(); draw += workers) {
            drawClusters(times, items.count, bootstrap.seed, draw);
            for (std::size_t battle = 0; battle < weights.size(); ++battle)
                weights[battle] = battles.weightOf(battle) * times[items.number[battle]];
            if (const std::vector<double> found = of(drawn); !found.empty())
                draws.set(draw, found);
        }
    });
    return draws;
}

RatingDraws bootstrapFits(const RatingFitter &fit, const Battles &battles, const RatingOptions &options,
                          const Bootstrap &bootstrap, unsigned threads)
{
    RatingOptions plain = options;
    plain.errors = RatingErrors::ModelBased; // the draws are the errors
    return bootstrapValues(
        battles.models, [&](const Battles &drawn) { return valuesOf(fit(drawn, plain).ratings); }, battles,
        bootstrap, threads);
}

} // namespace stats
