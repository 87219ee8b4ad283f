// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/recalibration.h"

#include "app/stats/isotonic.h"
#include "app/stats/random.h"
#include "app/stats/temperature.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace stats {

namespace {

constexpr std::int64_t enoughForIsotonic = 500;

/// The fold of each cluster: the clusters in a drawn order, dealt in turn.
std::vector<std::size_t> dealt(std::size_t clusters, std::size_t folds, std::uint64_t seed)
{
    std::vector<std::size_t> fold(clusters);
    for (std::size_t cluster = 0; cluster < clusters; ++cluster)
        fold[cluster] = cluster % folds;
    Random random(seed, 0);
    for (std::size_t left = clusters; left > 1; --left)
        std::swap(fold[left - 1], fold[random.below(static_cast<std::uint32_t>(left))]);
    return fold;
}

/// The forecasts of all folds but one.
OwnedForecasts without(const Forecasts &forecasts, const std::vector<std::size_t> &fold, std::size_t left)
{
    OwnedForecasts others;
    for (std::size_t at = 0; at < fold.size(); ++at) {
        if (fold[at] == left)
            continue;
        others.probability.push_back(forecasts.probability[at]);
        others.outcome.push_back(forecasts.outcome[at]);
        others.cluster.push_back(forecasts.cluster[at]);
    }
    return others;
}

/// Corrects the forecasts of one fold.
void correct(CrossFitted &result, const Forecasts &forecasts, const std::vector<std::size_t> &fold,
             std::size_t left, Recalibration method)
{
    const OwnedForecasts others = without(forecasts, fold, left);
    Isotonic curve;
    double heat = 1;
    if (method == Recalibration::Isotonic) {
        curve = isotonic(others.view());
    } else {
        const Estimate fitted = temperature(others.view());
        if (!fitted.value) {
            result = {fitted.why, {}, {}};
            return;
        }
        heat = *fitted.value;
        result.temperatures.push_back(heat);
    }
    for (std::size_t at = 0; at < fold.size(); ++at) {
        const double p = forecasts.probability[at];
        if (fold[at] == left)
            result.probability[at] = method == Recalibration::Isotonic ? curve.at(p) : tempered(p, heat);
    }
}

} // namespace

CrossFitted crossFitted(const Forecasts &forecasts, Recalibration method, int folds, std::uint64_t seed)
{
    assert(folds >= 2);
    const auto parts = static_cast<std::size_t>(folds);
    const std::vector<std::size_t> starts = clusterStarts(forecasts);
    if (forecasts.n() == 0)
        return {"no probabilities", {}, {}};
    if (method == Recalibration::Isotonic && forecasts.n() < enoughForIsotonic)
        return {"needs 500 probabilities", {}, {}};
    if (starts.size() - 1 < parts)
        return {"needs as many clusters as folds", {}, {}};
    const std::vector<std::size_t> ofCluster = dealt(starts.size() - 1, parts, seed);
    std::vector<std::size_t> fold(forecasts.probability.size());
    for (std::size_t cluster = 0; cluster + 1 < starts.size(); ++cluster)
        std::fill(fold.begin() + static_cast<std::ptrdiff_t>(starts[cluster]),
                  fold.begin() + static_cast<std::ptrdiff_t>(starts[cluster + 1]), ofCluster[cluster]);
    CrossFitted result{{}, std::vector<double>(fold.size()), {}};
    for (std::size_t left = 0; left < parts && result.why.empty(); ++left)
        correct(result, forecasts, fold, left, method);
    return result;
}

} // namespace stats
