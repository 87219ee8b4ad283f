// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/score_difference.h"

#include "app/stats/clustered_mean.h"
#include "app/stats/interval.h"
#include "app/stats/needed.h"

#include <cmath>
#include <utility>

namespace stats {

namespace {

Estimate plain(double value, std::int64_t n) { return withoutInterval(value, n, "no interval of its own"); }

} // namespace

ScoreDifference scoreDifference(const PairedScores &scores, Errors errors)
{
    const SharedScores shared = sharedScores(scores);
    std::vector<double> differences;
    double absolute = 0;
    double squares = 0;
    for (std::size_t item = 0; item < shared.first.size(); ++item) {
        const double difference = shared.first[item] - shared.second[item];
        differences.push_back(difference);
        absolute += std::abs(difference);
        squares += difference * difference;
    }
    const auto n = static_cast<std::int64_t>(differences.size());
    if (n == 0) {
        const Estimate none = undefined("no shared scores", 0);
        return {none, none, none, none, none, none};
    }
    const auto total = static_cast<double>(n);
    const Estimate noSpread =
        undefined(tooFew({n, "item with both scores", "items with both scores"}, "a deviation", 2), n);
    Estimate severity = clusteredScore(differences, shared.cluster, errors);
    const double mean = *severity.value;
    ScoreDifference result{std::move(severity),
                           noSpread,
                           noSpread,
                           noSpread,
                           plain(absolute / total, n),
                           plain(std::sqrt(squares / total), n)};
    if (n < 2)
        return result;
    double spread = 0;
    for (const double difference : differences)
        spread += (difference - mean) * (difference - mean);
    const double deviation = std::sqrt(spread / (total - 1));
    result.deviation = plain(deviation, n);
    result.lowerLimit = plain(mean - 1.96 * deviation, n);
    result.upperLimit = plain(mean + 1.96 * deviation, n);
    return result;
}

} // namespace stats
