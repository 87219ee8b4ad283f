// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/judge_against_people.h"

#include "app/stats/annotator_votes.h"
#include "app/stats/cluster_totals.h"

#include <array>
#include <cassert>
#include <utility>

namespace stats {

namespace {

/// The weights and the number of vote pairs of a unit.
struct Pairs
{
    double weight = 0;
    double number = 0;

    void add(double agreement)
    {
        weight += agreement;
        ++number;
    }
};

struct UnitPairs
{
    Pairs judge;
    Pairs people;
};

UnitPairs pairsOf(std::span<const AnnotatorVotes::Vote> votes, std::size_t judge, const Weights &weights)
{
    UnitPairs pairs;
    for (std::size_t i = 0; i < votes.size(); ++i) {
        for (std::size_t j = i + 1; j < votes.size(); ++j) {
            if (votes[i].rater == votes[j].rater)
                continue;
            const double agreement =
                weights.w[votes[i].category * static_cast<std::size_t>(weights.q) + votes[j].category];
            const bool isWithJudge = votes[i].rater == judge || votes[j].rater == judge;
            (isWithJudge ? pairs.judge : pairs.people).add(agreement);
        }
    }
    return pairs;
}

Estimate shareOf(double weight, double number)
{
    Estimate estimate;
    estimate.value = weight / number;
    estimate.n = static_cast<std::int64_t>(number);
    return estimate;
}

/// The figures of the sums: judge, its number, people, their number.
std::optional<double> differenceOf(std::span<const double> sums)
{
    return sums[0] / sums[1] - sums[2] / sums[3];
}

/// Counts the pairs of the units that have both kinds, and gives their sums by cluster.
ClusterTotals totalsOf(const AnnotatorVotes &votes, std::size_t judge, const Weights &weights,
                       Pooling pooling, JudgeAgainstPeople &result)
{
    ClusterTotals totals(4);
    for (std::size_t unit = 0; unit < votes.units(); ++unit) {
        const std::span<const AnnotatorVotes::Vote> here(votes.votes.data() + votes.first[unit],
                                                         votes.first[unit + 1] - votes.first[unit]);
        const auto [ofJudge, ofPeople] = pairsOf(here, judge, weights);
        if (ofJudge.number == 0 || ofPeople.number == 0)
            continue;
        ++result.units;
        result.judgePairs += static_cast<std::int64_t>(ofJudge.number);
        result.peoplePairs += static_cast<std::int64_t>(ofPeople.number);
        const std::array<double, 4> pairs{ofJudge.weight, ofJudge.number, ofPeople.weight, ofPeople.number};
        const std::array<double, 4> means{pairs[0] / pairs[1], 1, pairs[2] / pairs[3], 1};
        totals.add(votes.cluster[unit], pooling == Pooling::VotePairs ? pairs : means);
    }
    return totals;
}

} // namespace

JudgeAgainstPeople judgeAgainstPeople(const Ratings &ratings, int judge, const Weights &weights,
                                      Pooling pooling, const Bootstrap &bootstrap)
{
    assert(weights.q == ratings.q);
    JudgeAgainstPeople result;
    const ClusterTotals totals =
        totalsOf(annotatorVotes(ratings), static_cast<std::size_t>(judge), weights, pooling, result);
    if (result.units == 0) {
        result.judge = result.people = result.difference =
            undefined("no comparison has a verdict of the judge and votes of two people", 0);
        return result;
    }
    const std::vector<double> sums = totals.drawn({});
    const auto ratio = [](std::size_t part) -> FigureOfTotals {
        return [part](std::span<const double> s) -> std::optional<double> { return s[part] / s[part + 1]; };
    };
    Estimate difference;
    difference.value = differenceOf(sums);
    difference.n = result.units;
    result.judge = bootstrapTotals(shareOf(sums[0], sums[1]), totals, ratio(0), bootstrap);
    result.people = bootstrapTotals(shareOf(sums[2], sums[3]), totals, ratio(2), bootstrap);
    result.difference = bootstrapTotals(std::move(difference), totals, differenceOf, bootstrap);
    return result;
}

} // namespace stats
