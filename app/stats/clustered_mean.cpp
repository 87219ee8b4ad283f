// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/clustered_mean.h"

#include <boost/math/distributions/students_t.hpp>

#include <algorithm>
#include <cmath>

namespace stats {

Estimate clusteredMean(std::span<const double> values, std::span<const std::int32_t> clusters, Errors errors)
{
    const auto n = static_cast<std::int64_t>(values.size());
    if (n == 0)
        return undefined("no shared comparisons", 0);
    double sum = 0;
    for (const double value : values)
        sum += value;
    const double mean = sum / static_cast<double>(n);
    double squares = 0;
    std::int64_t groups = 0;
    for (std::size_t i = 0; i < values.size(); ++groups) {
        const std::size_t first = i;
        double deviation = 0;
        for (; i < values.size() &&
               (i == first || (errors == Errors::Clustered && clusters[i] == clusters[first]));
             ++i)
            deviation += values[i] - mean;
        squares += deviation * deviation;
    }
    Estimate estimate;
    estimate.value = mean;
    estimate.n = n;
    if (groups < 2) {
        estimate.note =
            errors == Errors::Clustered ? "only one cluster: no interval" : "only one row: no interval";
        return estimate;
    }
    const auto degrees = static_cast<double>(groups - 1);
    const double se = std::sqrt(squares * static_cast<double>(groups) / degrees) / static_cast<double>(n);
    const double reach = boost::math::quantile(boost::math::students_t(degrees), 0.975) * se;
    estimate.se = se;
    estimate.low = std::max(0.0, mean - reach);
    estimate.high = std::min(1.0, mean + reach);
    estimate.method = errors == Errors::Clustered ? "linearised, clustered" : "linearised, row-wise";
    return estimate;
}

} // namespace stats
