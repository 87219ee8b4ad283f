// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/interval.h"

#include "app/stats/needed.h"
#include "app/stats/proportion.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

namespace stats {

namespace {

constexpr std::size_t tabled = 200;

/// Abramowitz and Stegun 26.7.5, good to 1e-11 from 200 degrees of freedom on.
double expansion(double freedom)
{
    constexpr double z = 1.959963984540054;
    constexpr double z2 = z * z;
    constexpr double first = z * (z2 + 1) / 4;
    constexpr double second = z * ((5 * z2 + 16) * z2 + 3) / 96;
    constexpr double third = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    constexpr double fourth = z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
    const double inverse = 1 / freedom;
    return z + inverse * (first + inverse * (second + inverse * (third + inverse * fourth)));
}

/// Exact quantiles of 0, 1, ... degrees of freedom: an interval is asked for thousands of times a matrix.
std::array<double, tabled> exactQuantiles()
{
    std::array<double, tabled> quantiles{};
    for (std::size_t freedom = 1; freedom < tabled; ++freedom)
        quantiles[freedom] =
            boost::math::quantile(boost::math::students_t(static_cast<double>(freedom)), 0.975);
    return quantiles;
}

void addSpreadOfShare(Estimate &share, std::int64_t independent)
{
    const Estimate wilsons = wilson(*share.value < 0.5 ? 0 : independent, independent);
    share.se = wilsons.se;
    share.low = wilsons.low;
    share.high = wilsons.high;
    share.method = wilsons.method + " over clusters";
}

} // namespace

double studentQuantile(std::int64_t freedom)
{
    assert(freedom >= 1);
    static const std::array<double, tabled> quantiles = exactQuantiles();
    const auto place = static_cast<std::size_t>(freedom);
    return place < tabled ? quantiles[place] : expansion(static_cast<double>(freedom));
}

Estimate withoutInterval(double value, std::int64_t n, std::string note)
{
    Estimate estimate;
    estimate.value = value;
    estimate.n = n;
    estimate.note = std::move(note);
    return estimate;
}

bool isNoSpread(double se) { return se < 1e-12; }

void withdrawInterval(Estimate &estimate)
{
    estimate.low = estimate.high = estimate.se = std::nullopt;
    estimate.method.clear();
    estimate.note = "no variance was seen, so how far it may be off cannot be told";
}

void addInterval(Estimate &estimate, const Variance &variance, double lowest, Errors errors)
{
    if (variance.independent < 2 || variance.freedom < 1) {
        estimate.note =
            errors == Errors::Clustered
                ? tooFewForErrors(variance.independent)
                : tooFew({variance.independent, "observation", "observations"}, "a standard error", 2);
        return;
    }
    const double se = std::sqrt(std::max(variance.value, 0.0));
    if (errors == Errors::Clustered && isNoSpread(se)) {
        const bool isEnd = *estimate.value < 1e-12 || *estimate.value > 1 - 1e-12;
        return lowest == 0 && isEnd ? addSpreadOfShare(estimate, variance.independent)
                                    : withdrawInterval(estimate);
    }
    const double half = studentQuantile(variance.freedom) * se;
    estimate.se = se;
    estimate.low = std::max(*estimate.value - half, lowest);
    estimate.high = std::min(*estimate.value + half, 1.0);
    estimate.method = variance.method;
}

} // namespace stats
