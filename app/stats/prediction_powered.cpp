// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/prediction_powered.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace stats {

namespace {

constexpr double normalQuantile = 1.959963984540054;
constexpr std::size_t fewLabels = 50;
constexpr std::size_t folds = 5;
constexpr std::int64_t fewestLabels = 10; ///< of a stratum

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

/// The mean of `rest`, which is people's scores less what the judge is to make up for, and lambda times the
/// mean of the unlabelled.
Estimate meanFrom(const std::vector<double> &rest, double lambda, std::span<const double> unlabelled)
{
    Estimate mean;
    mean.n = static_cast<std::int64_t>(rest.size());
    mean.value = lambda * meanOf(unlabelled) + meanOf(rest);
    if (rest.size() < 2) {
        mean.note = "one labelled item only, so no standard error";
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

/// Rounds shares of a sum to whole numbers: down, and what is left to the largest remainders.
std::vector<std::int64_t> rounded(const std::vector<double> &shares, std::int64_t sum)
{
    std::vector<std::int64_t> result;
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (const double share : shares)
        result.push_back(static_cast<std::int64_t>(std::floor(share + 1e-9)));
    std::int64_t left = sum - std::accumulate(result.begin(), result.end(), std::int64_t{0});
    const auto remainder = [&](std::size_t place) {
        return shares[place] - static_cast<double>(result[place]);
    };
    std::stable_sort(order.begin(), order.end(), [&](std::size_t first, std::size_t second) {
        return remainder(first) > remainder(second) + 1e-9;
    });
    for (std::size_t i = 0; i < order.size() && left > 0; ++i, --left)
        ++result[order[i]];
    return result;
}

/// Shares in proportion to need within bounds.
struct Bounded
{
    std::vector<double> needs;
    std::vector<double> least;
    std::vector<double> most;

    Bounded(std::span<const Stratum> strata, double labels)
    {
        double highest = 0;
        for (const Stratum &stratum : strata)
            highest = std::max(highest, stratum.deviation);
        // A stratum without any deviation still comes before labels that nobody else can take.
        const double small = highest > 0 ? 1e-9 * highest : 1;
        for (const Stratum &stratum : strata) {
            const auto items = static_cast<double>(stratum.items);
            needs.push_back(items * std::max(stratum.deviation, small));
            most.push_back(items);
            least.push_back(std::min(
                {static_cast<double>(fewestLabels), items, labels / static_cast<double>(strata.size())}));
        }
    }

    [[nodiscard]] std::vector<double> at(double factor) const
    {
        std::vector<double> shares;
        for (std::size_t i = 0; i < needs.size(); ++i)
            shares.push_back(std::clamp(factor * needs[i], least[i], most[i]));
        return shares;
    }

    [[nodiscard]] double sumAt(double factor) const
    {
        const std::vector<double> shares = at(factor);
        return std::accumulate(shares.begin(), shares.end(), 0.0);
    }
};

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
    result.mean = meanFrom(corrected(items, result.lambda), result.lambda, items.judgeUnlabelled);
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
    return meanFrom(rest, lambdas / n, items.judgeUnlabelled);
}

double varianceRatio(double correlation, std::int64_t labelled, std::int64_t unlabelled)
{
    assert(labelled > 0 && unlabelled >= 0);
    const auto n = static_cast<double>(labelled);
    const auto more = static_cast<double>(unlabelled);
    return 1 - correlation * correlation * more / (n + more);
}

double effectiveSampleSize(double correlation, std::int64_t labelled, std::int64_t unlabelled)
{
    const auto n = static_cast<double>(labelled);
    const auto more = static_cast<double>(unlabelled);
    return n * (n + more) / (n + (1 - correlation * correlation) * more);
}

LabelPlan planLabels(double halfWidth, double correlation, double deviation, std::int64_t unlabelled)
{
    LabelPlan plan;
    if (!(halfWidth > 0))
        plan.why = "the half-width must be above 0";
    else if (!(deviation > 0))
        plan.why = "people's scores do not differ in the pilot, so that nothing follows from it";
    if (!plan.why.empty())
        return plan;
    const double alone = std::pow(normalQuantile * deviation / halfWidth, 2);
    if (!(alone < 1e15)) {
        plan.why = "the half-width is too small for any number of labels";
        return plan;
    }
    plan.peopleAlone = std::max<std::int64_t>(2, static_cast<std::int64_t>(std::ceil(alone - 1e-9)));
    std::int64_t low = 2;
    std::int64_t high = *plan.peopleAlone;
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        const bool isEnough =
            alone * varianceRatio(correlation, middle, unlabelled) <= static_cast<double>(middle) + 1e-9;
        (isEnough ? high : low) = isEnough ? middle : middle + 1;
    }
    plan.withJudge = low;
    return plan;
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
            return undefined("a stratum has fewer than two labels of people", mean.n);
        const PredictionPowered part = predictionPowered(stratum, tuning);
        if (!part.mean.value)
            return undefined(part.mean.why, mean.n);
        *mean.value += share * *part.mean.value;
        variance += share * share * *part.mean.se * *part.mean.se;
    }
    addNormalInterval(mean, variance, "normal interval, prediction-powered by stratum");
    return mean;
}

std::vector<std::int64_t> allocateLabels(std::span<const Stratum> strata, std::int64_t labels)
{
    std::int64_t items = 0;
    for (const Stratum &stratum : strata)
        items += stratum.items;
    const std::int64_t wanted = std::clamp<std::int64_t>(labels, 0, items);
    const Bounded bounded(strata, static_cast<double>(wanted));
    double low = 0;
    double high = 1;
    while (bounded.sumAt(high) < static_cast<double>(wanted) && high < 1e30)
        high *= 2;
    for (int halving = 0; halving < 200; ++halving) {
        const double middle = low + (high - low) / 2;
        (bounded.sumAt(middle) < static_cast<double>(wanted) ? low : high) = middle;
    }
    return rounded(bounded.at(high), wanted);
}

} // namespace stats
