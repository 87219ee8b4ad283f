// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/proportion.h"

#include "app/stats/clustered_mean.h"
#include "app/stats/interval.h"
#include "app/stats/items.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace stats {

namespace {

constexpr double z = 1.959963984540054;

Estimate valued(double value, std::int64_t n)
{
    Estimate estimate;
    estimate.value = value;
    estimate.n = n;
    return estimate;
}

/// Adds Wilson's interval of a share of n, which need not be whole.
void addWilson(Estimate &estimate, double n, double quantile, const char *method)
{
    const double share = *estimate.value, square = quantile * quantile;
    const double shrink = 1 + square / n;
    const double centre = (share + square / (2 * n)) / shrink;
    const double se = std::sqrt(share * (1 - share) / n + square / (4 * n * n)) / shrink;
    // At the ends the bound is the end itself, which rounding would miss.
    estimate.low = share == 0 ? 0 : std::max(centre - quantile * se, 0.0);
    estimate.high = share == 1 ? 1 : std::min(centre + quantile * se, 1.0);
    estimate.se = se;
    estimate.method = method;
}

struct Beta
{
    double a = 0;
    double b = 0;
};

/// A share whose ends are quantiles of two beta distributions, but for the ends of the scale.
Estimate betaInterval(std::int64_t count, std::int64_t n, const Beta &low, const Beta &high,
                      const char *method)
{
    assert(count >= 0 && count <= n);
    if (n == 0)
        return undefined("nothing to take a share of", 0);
    Estimate estimate = valued(static_cast<double>(count) / static_cast<double>(n), n);
    using Distribution = boost::math::beta_distribution<>;
    estimate.low = count == 0 ? 0 : boost::math::quantile(Distribution(low.a, low.b), 0.025);
    estimate.high = count == n ? 1 : boost::math::quantile(Distribution(high.a, high.b), 0.975);
    estimate.method = method;
    return estimate;
}

} // namespace

Estimate wilson(std::int64_t count, std::int64_t n)
{
    assert(count >= 0 && count <= n);
    return wilsonShare(n == 0 ? 0 : static_cast<double>(count) / static_cast<double>(n), n);
}

Estimate wilsonShare(double share, std::int64_t n)
{
    assert(share >= 0 && share <= 1);
    if (n == 0)
        return undefined("nothing to take a share of", 0);
    Estimate estimate = valued(share, n);
    addWilson(estimate, static_cast<double>(n), z, "Wilson");
    return estimate;
}

Estimate clusteredWilson(std::span<const double> values, std::span<const std::int32_t> clusters)
{
    Estimate estimate = clusteredMean(values, clusters, Errors::Clustered);
    if (!estimate.se)
        return estimate;
    const auto n = static_cast<double>(values.size());
    const double independent = *estimate.value * (1 - *estimate.value) / n;
    const std::int64_t groups = distinctItems(clusters);
    // Where all are alike no variance is seen, and an item says no more than once.
    const double effect = independent > 0 ? std::max(*estimate.se * *estimate.se / independent, 1.0)
                                          : n / static_cast<double>(groups);
    addWilson(estimate, n / effect, studentQuantile(groups - 1), "Wilson, clustered");
    return estimate;
}

Estimate clopperPearson(std::int64_t count, std::int64_t n)
{
    const auto low = static_cast<double>(count);
    const auto high = static_cast<double>(n - count);
    return betaInterval(count, n, {low, high + 1}, {low + 1, high}, "Clopper-Pearson");
}

Estimate jeffreys(std::int64_t count, std::int64_t n)
{
    const Beta beta{static_cast<double>(count) + 0.5, static_cast<double>(n - count) + 0.5};
    return betaInterval(count, n, beta, beta, "Jeffreys");
}

Estimate pairedDifference(std::int64_t forth, std::int64_t back, std::int64_t n)
{
    assert(forth >= 0 && back >= 0 && forth + back <= n);
    if (n == 0)
        return undefined("nothing to compare", 0);
    const auto total = static_cast<double>(n);
    const auto surplus = static_cast<double>(forth - back);
    const double square = static_cast<double>(forth + back) - surplus * surplus / total;
    Estimate estimate = valued(surplus / total, n);
    const double se = std::sqrt(std::max(square, 0.0)) / total;
    if (isNoSpread(se)) {
        withdrawInterval(estimate);
        return estimate;
    }
    estimate.se = se;
    estimate.low = std::max(*estimate.value - z * se, -1.0);
    estimate.high = std::min(*estimate.value + z * se, 1.0);
    estimate.method = "paired, normal";
    return estimate;
}

Estimate exactHalves(std::int64_t forth, std::int64_t back)
{
    assert(forth >= 0 && back >= 0);
    const std::int64_t n = forth + back;
    if (n == 0)
        return undefined("no unit speaks for one side or the other", 0);
    const boost::math::binomial halves(static_cast<double>(n), 0.5);
    Estimate estimate =
        valued(std::min(1.0, 2 * boost::math::cdf(halves, static_cast<double>(std::min(forth, back)))), n);
    estimate.note = "a p value has no interval";
    return estimate;
}

} // namespace stats
