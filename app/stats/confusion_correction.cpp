// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/confusion_correction.h"

#include "app/stats/interval.h"
#include "app/stats/needed.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

namespace stats {

namespace {

constexpr double z = 1.959963984540054;
constexpr double leastSum = 1.1; ///< of sensitivity and specificity

/// Shares, and how many items each rests on.
struct Rates
{
    double positive = 0;
    double items = 0;
    double sensitivity = 0;
    double positives = 0;
    double specificity = 0;
    double negatives = 0;

    [[nodiscard]] double edge() const { return sensitivity + specificity - 1; }
    [[nodiscard]] double share() const { return (positive + specificity - 1) / edge(); }
    [[nodiscard]] double sensitivityVariance() const { return sensitivity * (1 - sensitivity) / positives; }
    [[nodiscard]] double specificityVariance() const { return specificity * (1 - specificity) / negatives; }
    [[nodiscard]] double error(double share) const
    {
        const double variance = positive * (1 - positive) / items +
                                (1 - share) * (1 - share) * specificityVariance() +
                                share * share * sensitivityVariance();
        return std::sqrt(variance) / edge();
    }
};

/// Each share with successes and failures added.
Rates ratesOf(const JudgedShare &judged, double toItems, double toLabels)
{
    const auto share = [](std::int64_t count, std::int64_t n, double added) {
        return (static_cast<double>(count) + added) / (static_cast<double>(n) + 2 * added);
    };
    const auto size = [](std::int64_t n, double added) { return static_cast<double>(n) + 2 * added; };
    return {share(judged.positive, judged.items, toItems),
            size(judged.items, toItems),
            share(judged.truePositive, judged.peoplePositive, toLabels),
            size(judged.peoplePositive, toLabels),
            share(judged.trueNegative, judged.peopleNegative, toLabels),
            size(judged.peopleNegative, toLabels)};
}

std::string whyNot(const JudgedShare &judged)
{
    if (judged.items == 0)
        return "the judge said nothing of any item";
    if (judged.peoplePositive + judged.peopleNegative == 0)
        return "nothing is labelled by people";
    if (judged.peoplePositive == 0)
        return "people call no item positive, so that the judge's sensitivity is unknown";
    if (judged.peopleNegative == 0)
        return "people call no item negative, so that the judge's specificity is unknown";
    const Rates rates = ratesOf(judged, 0, 0);
    if (rates.sensitivity + rates.specificity <= leastSum)
        return "the judge is hardly better than chance";
    return {};
}

Estimate corrected(const JudgedShare &judged, const Rates &rates, double shift, const char *method)
{
    Estimate share;
    share.n = judged.items;
    share.value = std::clamp(ratesOf(judged, 0, 0).share(), 0.0, 1.0);
    const double centre = std::clamp(rates.share(), 0.0, 1.0);
    share.se = rates.error(centre);
    share.low = std::clamp(centre + shift - z * *share.se, 0.0, 1.0);
    share.high = std::clamp(centre + shift + z * *share.se, 0.0, 1.0);
    share.method = method;
    return share;
}

JudgedShare countsOf(const ClassCalls &calls)
{
    JudgedShare judged;
    judged.items = static_cast<std::int64_t>(calls.judgeOthers.size());
    judged.positive = std::count(calls.judgeOthers.begin(), calls.judgeOthers.end(), 0);
    for (std::size_t i = 0; i < calls.people.size(); ++i) {
        const bool isPositive = calls.people[i] == 0;
        const bool isRight = calls.people[i] == calls.judge[i];
        ++(isPositive ? judged.peoplePositive : judged.peopleNegative);
        (isPositive ? judged.truePositive : judged.trueNegative) += isRight ? 1 : 0;
    }
    return judged;
}

/// What each cluster adds to the share beyond what is expected of it.
std::map<std::int32_t, double> influences(const ClassCalls &calls, const Rates &rates, double share)
{
    std::map<std::int32_t, double> sums;
    for (std::size_t i = 0; i < calls.judgeOthers.size(); ++i)
        sums[calls.clusterOthers[i]] += ((calls.judgeOthers[i] == 0) - rates.positive) / rates.items;
    for (std::size_t i = 0; i < calls.people.size(); ++i) {
        const double isRight = calls.people[i] == calls.judge[i] ? 1 : 0;
        sums[calls.cluster[i]] += calls.people[i] == 0
                                      ? -share * (isRight - rates.sensitivity) / rates.positives
                                      : (1 - share) * (isRight - rates.specificity) / rates.negatives;
    }
    return sums;
}

} // namespace

Estimate roganGladen(const JudgedShare &judged)
{
    const std::string why = whyNot(judged);
    if (!why.empty())
        return undefined(why, judged.items);
    return corrected(judged, ratesOf(judged, 0, 0), 0, "normal interval, delta method");
}

Estimate roganGladenClustered(const ClassCalls &calls)
{
    const JudgedShare judged = countsOf(calls);
    const std::string why = whyNot(judged);
    if (!why.empty())
        return undefined(why, judged.items);
    const Rates rates = ratesOf(judged, 0, 0);
    const double share = std::clamp(rates.share(), 0.0, 1.0);
    const auto sums = influences(calls, rates, share);
    const auto groups = static_cast<std::int64_t>(sums.size());
    if (groups < 2)
        return withoutInterval(share, judged.items, tooFewForErrors(1));
    double squares = 0;
    for (const auto &[cluster, sum] : sums)
        squares += sum * sum;
    Estimate corrected;
    corrected.n = judged.items;
    corrected.value = share;
    corrected.se =
        std::sqrt(squares * static_cast<double>(groups) / static_cast<double>(groups - 1)) / rates.edge();
    const double half = studentQuantile(groups - 1) * *corrected.se;
    corrected.low = std::clamp(share - half, 0.0, 1.0);
    corrected.high = std::clamp(share + half, 0.0, 1.0);
    corrected.method = "linearised, clustered, delta method";
    return corrected;
}

Estimate roganGladenAdjusted(const JudgedShare &judged)
{
    const std::string why = whyNot(judged);
    if (!why.empty())
        return undefined(why, judged.items);
    const Rates rates = ratesOf(judged, z * z / 2, 1);
    if (!(rates.edge() > 0))
        return undefined("too few labels to tell the judge from chance", judged.items);
    const double share = std::clamp(rates.share(), 0.0, 1.0);
    const double shift =
        2 * z * z * (-(1 - share) * rates.specificityVariance() + share * rates.sensitivityVariance());
    return corrected(judged, rates, shift, "normal interval, adjusted for small samples");
}

} // namespace stats
