// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/forecasts.h"

#include <algorithm>

namespace stats {

OwnedForecasts folded(const Forecasts &forecasts)
{
    OwnedForecasts result;
    result.cluster.assign(forecasts.cluster.begin(), forecasts.cluster.end());
    for (std::size_t at = 0; at < forecasts.probability.size(); ++at) {
        const double p = forecasts.probability[at];
        const double y = forecasts.outcome[at];
        result.probability.push_back(std::max(p, 1 - p));
        const bool isDecided = p != 0.5 && y != 0.5;
        result.outcome.push_back(isDecided ? ((p > 0.5) == (y > 0.5) ? 1.0 : 0.0) : 0.5);
    }
    return result;
}

std::vector<std::size_t> clusterStarts(const Forecasts &forecasts)
{
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < forecasts.cluster.size(); ++at) {
        if (at == 0 || forecasts.cluster[at] != forecasts.cluster[at - 1])
            starts.push_back(at);
    }
    starts.push_back(forecasts.cluster.size());
    return starts;
}

} // namespace stats
