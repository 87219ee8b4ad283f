// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/prediction_powered.h"

#include "app/stats/interval.h"
#include "app/stats/label_plan.h"
#include "app/stats/needed.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <numeric>

namespace stats {

namespace {

constexpr double normalQuantile = 1.959963984540054;
constexpr std::size_t fewLabels = 50;
constexpr std::size_t folds = 5;

double meanOf(std::span<const double> values)
{
    return values.empty()
               ? 0
               : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// The covariance divided by n.
double covarianceOf(std::span<const double> x, std::span<const double> y)
{
    const double meanX = meanOf(x);
    const double meanY = meanOf(y);
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        sum += (x[i] - meanX) * (y[i] - meanY);
    return x.empty() ? 0 : sum / static_cast<double>(x.size());
}

double varianceOf(std::span<const double> x) { return covarianceOf(x, x); }

/// people - lambda judge of the labelled items.
std::vector<double> corrected(const PartlyLabelled &items, double lambda)
{
    std::vector<double> rest;
    for (std::size_t i = 0; i < items.people.size(); ++i)
        rest.push_back(items.people[i] - lambda * items.judge[i]);
    return rest;
}

std::string whyNot(const PartlyLabelled &items)
{
    if (items.people.empty())
        return "nothing is labelled by people, and a judge alone does not say what they think";
    if (items.labelled == Labelled::ByDisagreement)
        return "the labelled items were chosen by disagreement, so that they do not stand for the others";
    return {};
}

void addNormalInterval(Estimate &mean, double variance, const char *method)
{
    mean.se = std::sqrt(variance);
    mean.low = *mean.value - normalQuantile * *mean.se;
    mean.high = *mean.value + normalQuantile * *mean.se;
    mean.method = method;
}

/// What each cluster adds to the estimate beyond what is expected of it.
std::map<std::int32_t, double> influences(const PartlyLabelled &items, std::span<const double> rest,
                                          double lambda)
{
    std::map<std::int32_t, double> sums;
    const auto add = [&sums](std::span<const double> values, std::span<const std::int32_t> clusters,
                             double weight) {
        const double mean = meanOf(values);
        for (std::size_t i = 0; i < values.size(); ++i)
            sums[clusters[i]] += weight * (values[i] - mean) / static_cast<double>(values.size());
    };
    add(rest, items.cluster, 1);
    if (lambda != 0)
        add(items.judgeUnlabelled, items.clusterUnlabelled, lambda);
    return sums;
}

void addClusteredInterval(Estimate &mean, const PartlyLabelled &items, std::span<const double> rest,
                          double lambda)
{
    const auto sums = influences(items, rest, lambda);
    if (sums.size() < 2) {
        mean.note = tooFewForErrors(static_cast<std::int64_t>(sums.size()));
        return;
    }
    const auto groups = static_cast<std::int64_t>(sums.size());
    double squares = 0;
    for (const auto &[cluster, sum] : sums)
        squares += sum * sum;
    mean.se = std::sqrt(squares * static_cast<double>(groups) / static_cast<double>(groups - 1));
    const double half = studentQuantile(groups - 1) * *mean.se;
    mean.low = *mean.value - half;
    mean.high = *mean.value + half;
    mean.method =
        lambda == 0 ? "linearised, clustered, people alone" : "linearised, clustered, prediction-powered";
}

/// The mean of `rest`, which is people's scores less what the judge is to make up for, and lambda times the
/// mean of the unlabelled.
Estimate meanFrom(const PartlyLabelled &items, const std::vector<double> &rest, double lambda)
{
    const std::span<const double> unlabelled = items.judgeUnlabelled;
    Estimate mean;
    mean.n = static_cast<std::int64_t>(rest.size());
    mean.value = lambda * meanOf(unlabelled) + meanOf(rest);
    if (!items.cluster.empty()) {
        addClusteredInterval(mean, items, rest, lambda);
        return mean;
    }
    if (rest.size() < 2) {
        mean.note = tooFew({mean.n, "labelled item", "labelled items"}, "a standard error", 2);
        return mean;
    }
    double variance = varianceOf(rest) / static_cast<double>(rest.size());
    if (!unlabelled.empty())
        variance += lambda * lambda * varianceOf(unlabelled) / static_cast<double>(unlabelled.size());
    addNormalInterval(mean, variance,
                      lambda == 0 ? "normal interval, people alone" : "normal interval, prediction-powered");
    return mean;
}

double lambdaFor(const PartlyLabelled &items, PowerTuning tuning)
{
    if (items.judgeUnlabelled.empty() || tuning == PowerTuning::None)
        return 0;
    return tuning == PowerTuning::Full ? 1 : tunedLambda(items);
}

std::optional<double> correlationOf(const PartlyLabelled &items)
{
    const double both = varianceOf(items.people) * varianceOf(items.judge);
    if (!(both > 0))
        return std::nullopt;
    return std::clamp(covarianceOf(items.people, items.judge) / std::sqrt(both), -1.0, 1.0);
}

/// Cov/Var over the labelled items, those of one fold left out; 0 where the judge is constant.
double slope(const PartlyLabelled &items, std::size_t foldOut)
{
    std::vector<double> people;
    std::vector<double> judge;
    for (std::size_t i = 0; i < items.people.size(); ++i) {
        if (i % folds == foldOut)
            continue;
        people.push_back(items.people[i]);
        judge.push_back(items.judge[i]);
    }
    const double variance = varianceOf(judge);
    return variance > 0 ? covarianceOf(people, judge) / variance : 0;
}

} // namespace

double tunedLambda(const PartlyLabelled &items)
{
    std::vector<double> all(items.judge.begin(), items.judge.end());
    all.insert(all.end(), items.judgeUnlabelled.begin(), items.judgeUnlabelled.end());
    const auto n = static_cast<double>(items.people.size());
    const auto more = static_cast<double>(items.judgeUnlabelled.size());
    const double variance = all.size() < 2 ? 0 : varianceOf(all) * (n + more) / (n + more - 1);
    if (!(variance > 0) || !(more > 0) || !(n > 0))
        return 0;
    return std::clamp(covarianceOf(items.people, items.judge) / ((1 + n / more) * variance), 0.0, 1.0);
}

PredictionPowered predictionPowered(const PartlyLabelled &items, PowerTuning tuning)
{
    assert(items.people.size() == items.judge.size());
    PredictionPowered result;
    const std::string why = whyNot(items);
    if (!why.empty()) {
        result.mean = undefined(why, static_cast<std::int64_t>(items.people.size()));
        return result;
    }
    result.lambda = lambdaFor(items, tuning);
    result.mean = meanFrom(items, corrected(items, result.lambda), result.lambda);
    result.correlation = correlationOf(items);
    if (result.correlation)
        result.effectiveSize =
            effectiveSampleSize(*result.correlation, static_cast<std::int64_t>(items.people.size()),
                                static_cast<std::int64_t>(items.judgeUnlabelled.size()));
    return result;
}

Estimate controlVariateMean(const PartlyLabelled &items)
{
    assert(items.people.size() == items.judge.size());
    const std::string why = whyNot(items);
    if (!why.empty())
        return undefined(why, static_cast<std::int64_t>(items.people.size()));
    const auto n = static_cast<double>(items.people.size());
    const auto more = static_cast<double>(items.judgeUnlabelled.size());
    const double part = more / (n + more);
    std::vector<double> rest;
    double lambdas = 0;
    for (std::size_t i = 0; i < items.people.size(); ++i) {
        const std::size_t foldOut = items.people.size() < fewLabels ? i % folds : folds; // none
        const double lambda = slope(items, foldOut) * part;
        rest.push_back(items.people[i] - lambda * items.judge[i]);
        lambdas += lambda;
    }
    return meanFrom(items, rest, lambdas / n);
}

Estimate judgeGap(const PartlyLabelled &items)
{
    if (items.judge.empty() || items.judgeUnlabelled.empty())
        return undefined("there are no items of both kinds", static_cast<std::int64_t>(items.judge.size()));
    Estimate gap = meanFrom(items, {items.judge.begin(), items.judge.end()}, -1);
    gap.method = items.cluster.empty() ? "normal interval" : "linearised, clustered";
    return gap;
}

Estimate stratifiedMean(std::span<const PartlyLabelled> strata, PowerTuning tuning)
{
    double items = 0;
    Estimate mean;
    for (const PartlyLabelled &stratum : strata) {
        items += static_cast<double>(stratum.people.size() + stratum.judgeUnlabelled.size());
        mean.n += static_cast<std::int64_t>(stratum.people.size());
    }
    if (mean.n == 0)
        return undefined(whyNot({}), 0);
    mean.value = 0;
    double variance = 0;
    for (const PartlyLabelled &stratum : strata) {
        const double share =
            static_cast<double>(stratum.people.size() + stratum.judgeUnlabelled.size()) / items;
        if (!(share > 0))
            continue;
        if (stratum.people.size() < 2)
            return undefined(tooFew({static_cast<std::int64_t>(stratum.people.size()),
                                     "label of people in a stratum", "labels of people in a stratum"},
                                    "each stratum", 2),
                             mean.n);
        const PredictionPowered part = predictionPowered(stratum, tuning);
        if (!part.mean.value)
            return undefined(part.mean.why, mean.n);
        if (!part.mean.se)
            return undefined(tooFew({1, "labelled item in a stratum", ""}, "each stratum", 2), mean.n);
        *mean.value += share * *part.mean.value;
        variance += share * share * *part.mean.se * *part.mean.se;
    }
    addNormalInterval(mean, variance, "normal interval, prediction-powered by stratum");
    return mean;
}

} // namespace stats
