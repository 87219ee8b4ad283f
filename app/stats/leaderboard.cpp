// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/leaderboard.h"

#include <cassert>
#include <cmath>

namespace stats {

namespace {

bool hasInterval(const Estimate &rating) { return rating.low && rating.high; }

/// 1 where the first is surely above, -1 where below, 0 where the intervals overlap.
int order(const Estimate &first, const Estimate &second)
{
    return *first.low > *second.high ? 1 : *second.low > *first.high ? -1 : 0;
}

Estimate shareOf(std::int64_t count, std::int64_t pairs)
{
    if (pairs == 0)
        return undefined("no two models with intervals", 0);
    Estimate share;
    share.value = static_cast<double>(count) / static_cast<double>(pairs);
    share.n = pairs;
    return share;
}

/// 1 + how many rated models stand above; `ratingOf` gives the rating of a model.
template <typename RatingOf>
double rankOf(std::span<const Estimate> ratings, std::size_t model, const RatingOf &ratingOf)
{
    int above = 0;
    for (std::size_t other = 0; other < ratings.size(); ++other)
        above += ratings[other].value && ratingOf(other) > ratingOf(model) ? 1 : 0;
    return 1 + above;
}

double halfWhenEqual(double first, double second) { return first > second ? 1 : first < second ? 0 : 0.5; }

/// The share of rated draws in which the first model is above the second; ties half.
std::optional<double> shareAbove(const RatingDraws &draws, int first, int second)
{
    double above = 0;
    int rated = 0;
    for (int draw = 0; draw < draws.replicates(); ++draw) {
        if (!draws.isRated(draw))
            continue;
        above += halfWhenEqual(draws.rating(draw, first), draws.rating(draw, second));
        ++rated;
    }
    return rated == 0 ? std::nullopt : std::optional(above / rated);
}

} // namespace

std::vector<std::optional<int>> ranksByInterval(std::span<const Estimate> ratings)
{
    std::vector<std::optional<int>> result(ratings.size());
    for (std::size_t model = 0; model < ratings.size(); ++model) {
        if (!hasInterval(ratings[model]))
            continue;
        int rank = 1;
        for (const Estimate &other : ratings)
            rank += hasInterval(other) && order(other, ratings[model]) > 0 ? 1 : 0;
        result[model] = rank;
    }
    return result;
}

std::vector<Estimate> ranks(std::span<const Estimate> ratings, const RatingDraws &draws,
                            const Bootstrap &bootstrap)
{
    std::int64_t rated = 0;
    for (const Estimate &rating : ratings)
        rated += rating.value ? 1 : 0;
    std::vector<Estimate> result;
    for (std::size_t model = 0; model < ratings.size(); ++model) {
        if (!ratings[model].value) {
            result.push_back(undefined(ratings[model].why, rated));
            continue;
        }
        Estimate rank;
        rank.n = rated;
        rank.value = rankOf(ratings, model, [&](std::size_t other) { return *ratings[other].value; });
        std::vector<std::optional<double>> replicates(static_cast<std::size_t>(draws.replicates()));
        for (int draw = 0; draw < draws.replicates(); ++draw) {
            if (draws.isRated(draw))
                replicates[static_cast<std::size_t>(draw)] = rankOf(ratings, model, [&](std::size_t other) {
                    return draws.rating(draw, static_cast<int>(other));
                });
        }
        rank = percentileInterval(rank, replicates, bootstrap);
        if (rank.low) {
            rank.low = std::floor(*rank.low);
            rank.high = std::ceil(*rank.high);
        }
        result.push_back(rank);
    }
    return result;
}

std::vector<Estimate> winRatesAgainst(int baseline, std::span<const Estimate> ratings,
                                      const RatingDraws &draws, const Bootstrap &bootstrap)
{
    const Estimate &base = ratings[static_cast<std::size_t>(baseline)];
    std::vector<Estimate> result;
    for (std::size_t model = 0; model < ratings.size(); ++model) {
        if (!ratings[model].value || !base.value) {
            result.push_back(undefined(base.value ? ratings[model].why : base.why, ratings[model].n));
            continue;
        }
        Estimate rate;
        rate.n = ratings[model].n;
        rate.value = predictedWinRate(*ratings[model].value, *base.value);
        std::vector<std::optional<double>> replicates(static_cast<std::size_t>(draws.replicates()));
        for (int draw = 0; draw < draws.replicates(); ++draw) {
            if (draws.isRated(draw))
                replicates[static_cast<std::size_t>(draw)] = predictedWinRate(
                    draws.rating(draw, static_cast<int>(model)), draws.rating(draw, baseline));
        }
        result.push_back(percentileInterval(rate, replicates, bootstrap));
    }
    return result;
}

Separability separability(std::span<const Estimate> ratings)
{
    const BoardAgreement same = boardAgreement(ratings, ratings);
    return {same.pairs, same.separated, same.agreement};
}

BoardAgreement boardAgreement(std::span<const Estimate> first, std::span<const Estimate> second)
{
    assert(first.size() == second.size());
    BoardAgreement result;
    for (std::size_t i = 0; i < first.size(); ++i) {
        for (std::size_t j = i + 1; j < first.size(); ++j) {
            if (!hasInterval(first[i]) || !hasInterval(first[j]) || !hasInterval(second[i]) ||
                !hasInterval(second[j]))
                continue;
            ++result.pairs;
            const int here = order(first[i], first[j]);
            const int there = order(second[i], second[j]);
            result.separated += here != 0 && there != 0 ? 1 : 0;
            result.sameOrder += here != 0 && here == there ? 1 : 0;
        }
    }
    result.agreement = shareOf(result.sameOrder, result.pairs);
    return result;
}

Estimate orderBrier(const RatingDraws &draws, std::span<const Estimate> other)
{
    double sum = 0;
    std::int64_t pairs = 0;
    for (int i = 0; i < draws.models(); ++i) {
        for (int j = i + 1; j < draws.models(); ++j) {
            const Estimate &first = other[static_cast<std::size_t>(i)];
            const Estimate &second = other[static_cast<std::size_t>(j)];
            const std::optional<double> share = shareAbove(draws, i, j);
            if (!first.value || !second.value || !share)
                continue;
            const double miss = *share - halfWhenEqual(*first.value, *second.value);
            sum += miss * miss;
            ++pairs;
        }
    }
    if (pairs == 0)
        return undefined("no two models rated by both", 0);
    Estimate brier;
    brier.value = sum / static_cast<double>(pairs);
    brier.n = pairs;
    return brier;
}

} // namespace stats
