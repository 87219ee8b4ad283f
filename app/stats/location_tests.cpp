// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/location_tests.h"

#include "app/stats/distributions.h"
#include "app/stats/needed.h"
#include "app/stats/rank_correlation.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

namespace stats {

namespace {

constexpr std::size_t mostExact = 50;

/// P(rank sum <= sum) over all signs of the ranks, in halves: mid-ranks doubled are whole numbers.
double exactBelow(const std::vector<double> &ranks, double sum)
{
    std::vector<double> chance{1};
    for (const double rank : ranks) {
        const auto step = static_cast<std::size_t>(std::llround(2 * rank));
        std::vector<double> next(chance.size() + step);
        for (std::size_t at = 0; at < chance.size(); ++at) {
            next[at] += chance[at] / 2;
            next[at + step] += chance[at] / 2;
        }
        chance = next;
    }
    const auto last = static_cast<std::ptrdiff_t>(std::llround(2 * sum));
    return std::accumulate(chance.begin(), chance.begin() + last + 1, 0.0);
}

double normalBelow(double z) { return z > 0 ? 1 - normalTwoSided(z) / 2 : normalTwoSided(z) / 2; }

} // namespace

HypothesisTest studentTestBelow(std::span<const double> values, double centre)
{
    const auto n = static_cast<std::int64_t>(values.size());
    if (n < 2)
        return untested(tooFew({n, "value", "values"}, "a test", 2), n);
    const auto total = static_cast<double>(n);
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / total;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    if (squares == 0) {
        HypothesisTest test = tested(0, mean < centre ? 0 : 1, total - 1, n);
        test.statistic = undefined("the values do not vary", n);
        return test;
    }
    const double t = (mean - centre) / std::sqrt(squares / (total - 1) / total);
    return tested(t, studentBelow(t, total - 1), total - 1, n);
}

HypothesisTest signedRankTestBelow(std::span<const double> values, double centre)
{
    std::vector<double> sizes;
    std::vector<bool> isAbove;
    for (const double value : values) {
        if (value == centre)
            continue;
        sizes.push_back(std::abs(value - centre));
        isAbove.push_back(value > centre);
    }
    const auto n = static_cast<std::int64_t>(sizes.size());
    if (n == 0)
        return untested("no value beside the centre", 0);
    const std::vector<double> ranks = midRanks(sizes);
    double sum = 0;
    double mean = 0;
    double variance = 0;
    for (std::size_t at = 0; at < ranks.size(); ++at) {
        sum += isAbove[at] ? ranks[at] : 0;
        mean += ranks[at] / 2;
        variance += ranks[at] * ranks[at] / 4;
    }
    const double p =
        sizes.size() <= mostExact ? exactBelow(ranks, sum) : normalBelow((sum - mean) / std::sqrt(variance));
    return tested(sum, std::min(p, 1.0), 0, n);
}

} // namespace stats
