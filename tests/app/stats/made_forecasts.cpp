// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/made_forecasts.h"

namespace test_stats {

stats::OwnedForecasts madeForecasts()
{
    std::vector<double> probability;
    std::vector<double> outcome;
    for (int i = 0; i < 60; ++i) {
        const double p = i * 37 % 101 / 101.0;
        probability.push_back(p);
        outcome.push_back(i % 7 == 0 ? 0.5 : i * 53 % 97 < p * 60 + 20 ? 1 : 0);
    }
    return forecastsOf(probability, outcome);
}

stats::OwnedForecasts forecastsOf(const std::vector<double> &probability, const std::vector<double> &outcome)
{
    stats::OwnedForecasts forecasts{probability, outcome, {}};
    for (std::size_t at = 0; at < probability.size(); ++at)
        forecasts.cluster.push_back(static_cast<std::int32_t>(at));
    return forecasts;
}

stats::OwnedForecasts turned(stats::OwnedForecasts forecasts)
{
    for (double &p : forecasts.probability)
        p = 1 - p;
    for (double &y : forecasts.outcome)
        y = 1 - y;
    return forecasts;
}

} // namespace test_stats
