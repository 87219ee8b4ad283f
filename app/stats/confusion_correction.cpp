// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/confusion_correction.h"

#include <algorithm>
#include <cmath>
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

} // namespace

Estimate roganGladen(const JudgedShare &judged)
{
    const std::string why = whyNot(judged);
    if (!why.empty())
        return undefined(why, judged.items);
    return corrected(judged, ratesOf(judged, 0, 0), 0, "normal interval, delta method");
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
