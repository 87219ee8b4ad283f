// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/label_plan.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace stats {

namespace {

constexpr double normalQuantile = 1.959963984540054;
constexpr std::int64_t fewestLabels = 10; ///< of a stratum

/// Rounds shares of a sum to whole numbers: down, and what is left to the largest remainders.
std::vector<std::int64_t> rounded(const std::vector<double> &shares, std::int64_t sum)
{
    std::vector<std::int64_t> result;
    result.reserve(shares.size());
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
