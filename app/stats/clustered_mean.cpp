// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/clustered_mean.h"

#include "app/stats/interval.h"
#include "app/stats/items.h"
#include "app/stats/proportion.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace stats {

namespace {

Estimate meanOf(std::span<const double> values, std::span<const std::int32_t> clusters, Errors errors,
                double lowest)
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
    const double factor = groups > 1 ? static_cast<double>(groups) / static_cast<double>(groups - 1) : 1;
    const double variance = factor * squares / (static_cast<double>(n) * static_cast<double>(n));
    const char *method = errors == Errors::Clustered ? "linearised, clustered" : "linearised, row-wise";
    addInterval(estimate, {variance, groups, groups - 1, method}, lowest, errors);
    return estimate;
}

} // namespace

Estimate clusteredMean(std::span<const double> values, std::span<const std::int32_t> clusters, Errors errors)
{
    const auto n = static_cast<std::int64_t>(values.size());
    const bool isAlike =
        n > 0 && std::all_of(values.begin(), values.end(), [&](double value) { return value == values[0]; });
    if (errors == Errors::RowWise || !isAlike || (values[0] != 0 && values[0] != 1))
        return meanOf(values, clusters, errors, 0);
    const std::int64_t groups = distinctItems(clusters);
    if (groups < 2)
        return meanOf(values, clusters, errors, 0);
    Estimate estimate = wilson(values[0] == 0 ? 0 : groups, groups);
    estimate.n = n;
    estimate.method += " over clusters";
    return estimate;
}

Estimate clusteredShare(std::span<const double> values, std::span<const std::int32_t> clusters, Errors errors)
{
    if (errors == Errors::Clustered && !values.empty())
        return clusteredMean(values, clusters, errors);
    return wilson(std::llround(std::accumulate(values.begin(), values.end(), 0.0)),
                  static_cast<std::int64_t>(values.size()));
}

Estimate clusteredDifference(std::span<const double> values, std::span<const std::int32_t> clusters,
                             Errors errors)
{
    return meanOf(values, clusters, errors, -1);
}

Estimate clusteredScore(std::span<const double> values, std::span<const std::int32_t> clusters, Errors errors)
{
    Estimate estimate = meanOf(values, clusters, errors, -std::numeric_limits<double>::infinity());
    // The interval is as wide above, where meanOf() would cut it at 1.
    if (estimate.low)
        estimate.high = 2 * *estimate.value - *estimate.low;
    return estimate;
}

} // namespace stats
