// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/score_habits.h"

#include "app/stats/clustered_mean.h"
#include "app/stats/entropy.h"
#include "app/stats/interval.h"
#include "app/stats/needed.h"
#include "app/stats/proportion.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace stats {

namespace {

constexpr std::size_t heap = 3;

std::vector<double> mostUsed(const std::map<double, double> &counts)
{
    std::vector<std::pair<double, double>> byUse(counts.begin(), counts.end());
    std::stable_sort(byUse.begin(), byUse.end(),
                     [](const auto &one, const auto &two) { return one.second > two.second; });
    std::vector<double> values;
    for (std::size_t i = 0; i < std::min(heap, byUse.size()); ++i)
        values.push_back(byUse[i].first);
    return values;
}

template <typename Test>
Estimate shareWhere(std::span<const double> scores, std::span<const std::int32_t> clusters, Test holds)
{
    std::vector<double> credits;
    credits.reserve(scores.size());
    for (const double score : scores)
        credits.push_back(holds(score) ? 1 : 0);
    return clusteredWilson(credits, clusters);
}

Estimate deviationOf(std::span<const double> scores, double mean)
{
    const auto n = static_cast<std::int64_t>(scores.size());
    if (n < 2)
        return undefined(tooFew({n, "score", "scores"}, "a deviation", 2), n);
    double squares = 0;
    for (const double score : scores)
        squares += (score - mean) * (score - mean);
    return withoutInterval(std::sqrt(squares / static_cast<double>(n - 1)), n,
                           "a standard deviation, without an interval");
}

} // namespace

ScoreHabits scoreHabits(std::span<const double> scores, std::span<const std::int32_t> clusters)
{
    if (scores.empty()) {
        const Estimate none = undefined("no scores", 0);
        return {none, none, none, none, none, 0};
    }
    std::map<double, double> counts;
    for (const double score : scores)
        counts[score] += 1;
    std::vector<double> weights;
    for (const auto &[value, count] : counts)
        weights.push_back(count);
    const double highest = counts.rbegin()->first;
    const std::vector<double> used = mostUsed(counts);
    ScoreHabits habits;
    habits.mean = clusteredScore(scores, clusters, Errors::Clustered);
    habits.deviation = deviationOf(scores, *habits.mean.value);
    habits.top = shareWhere(scores, clusters, [&](double score) { return score == highest; });
    habits.heaping = shareWhere(scores, clusters, [&](double score) {
        return std::find(used.begin(), used.end(), score) != used.end();
    });
    if (habits.heaping.low && habits.heaping.note.empty())
        habits.heaping.note = "the scores choose the three values themselves: high where there are few";
    habits.entropy = entropyOf(weights).nats;
    habits.values = static_cast<std::int64_t>(counts.size());
    return habits;
}

} // namespace stats
