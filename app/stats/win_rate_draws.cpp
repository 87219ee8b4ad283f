// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/win_rate_draws.h"

#include "app/stats/clustered_battles.h"
#include "app/stats/interval.h"
#include "app/stats/needed.h"

#include <cstddef>
#include <optional>

namespace stats {

namespace {

/// `rateOf(table, model)` of each model, with the interval of the drawn tables.
template <typename RateOf>
std::vector<Estimate> drawnRates(const Battles &battles, const Bootstrap &bootstrap, const RateOf &rateOf)
{
    const ClusteredBattles clustered(battles);
    const HeadToHead table = headToHead(battles);
    const auto models = static_cast<std::size_t>(battles.models);
    std::vector<Estimate> rates;
    for (int model = 0; model < battles.models; ++model)
        rates.push_back(rateOf(table, model));
    if (clustered.clusters() < 2) {
        for (Estimate &rate : rates)
            rate.note = rate.value ? tooFewToDraw(1) : "";
        return rates;
    }
    std::vector<std::vector<std::optional<double>>> drawn(models);
    constexpr int block = static_cast<int>(ClusteredBattles::block);
    for (int first = 0; first < bootstrap.replicates; first += block) {
        ClusteredBattles::Times times;
        for (int draw = 0; draw < block && first + draw < bootstrap.replicates; ++draw)
            times[static_cast<std::size_t>(draw)] =
                drawnClusters(clustered.clusters(), bootstrap.seed, first + draw);
        const auto tables = clustered.drawn(times);
        for (std::size_t draw = 0; draw < times.size() && !times[draw].empty(); ++draw) {
            for (std::size_t model = 0; model < models; ++model)
                drawn[model].push_back(rateOf(tables[draw], static_cast<int>(model)).value);
        }
    }
    for (std::size_t model = 0; model < models; ++model) {
        if (rates[model].value)
            rates[model] = percentileInterval(rates[model], drawn[model], bootstrap);
        if (rates[model].se && isNoSpread(*rates[model].se))
            withdrawInterval(rates[model]);
    }
    return rates;
}

} // namespace

std::vector<Estimate> bootstrapAverageWinRates(const Battles &battles, Ties ties, const Bootstrap &bootstrap)
{
    return drawnRates(battles, bootstrap, [ties](const HeadToHead &table, int model) {
        return averageWinRate(table, model, ties);
    });
}

std::vector<Estimate> bootstrapWinRatesAgainst(const Battles &battles, int baseline, Ties ties,
                                               const Bootstrap &bootstrap)
{
    return drawnRates(battles, bootstrap, [=](const HeadToHead &table, int model) {
        return model == baseline ? undefined("it is the baseline", 0) : winRate(table, model, baseline, ties);
    });
}

} // namespace stats
