// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/probability_scores.h"

#include "app/stats/clustered_mean.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace stats {

namespace {

constexpr double clip = 1e-6;

} // namespace

ProbabilityScores probabilityScores(const Forecasts &forecasts, Errors errors)
{
    if (forecasts.n() == 0) {
        const Estimate none = undefined("no probabilities", 0);
        return {none, none, none, none};
    }
    const auto n = static_cast<double>(forecasts.n());
    const double base = std::accumulate(forecasts.outcome.begin(), forecasts.outcome.end(), 0.0) / n;
    std::vector<double> squares;
    std::vector<double> losses;
    std::vector<double> surplus;
    double ofBase = 0;
    for (std::size_t at = 0; at < forecasts.probability.size(); ++at) {
        const double p = forecasts.probability[at];
        const double y = forecasts.outcome[at];
        const double clipped = std::clamp(p, clip, 1 - clip);
        squares.push_back((p - y) * (p - y));
        losses.push_back(-y * std::log(clipped) - (1 - y) * std::log1p(-clipped));
        surplus.push_back(p - y);
        ofBase += (base - y) * (base - y) / n;
    }
    ProbabilityScores scores{clusteredMean(squares, forecasts.cluster, errors),
                             undefined("the outcomes are all alike", forecasts.n()),
                             clusteredScore(losses, forecasts.cluster, errors),
                             clusteredDifference(surplus, forecasts.cluster, errors)};
    if (ofBase > 1e-15) {
        scores.skill = Estimate{};
        scores.skill.value = 1 - *scores.brier.value / ofBase;
        scores.skill.n = forecasts.n();
        scores.skill.note = "no interval of its own";
    }
    return scores;
}

} // namespace stats
