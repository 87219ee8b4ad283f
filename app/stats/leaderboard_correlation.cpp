// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/leaderboard_correlation.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>
#include <optional>
#include <vector>

namespace stats {

namespace {

constexpr std::size_t fewModels = 8;

using Values = std::vector<double>;
/// Spearman, Kendall and Pearson; empty where not defined.
using Correlations = std::array<std::optional<double>, 3>;

std::optional<double> pearsonOf(const Values &x, const Values &y)
{
    const auto n = static_cast<double>(x.size());
    const double meanX = std::accumulate(x.begin(), x.end(), 0.0) / n;
    const double meanY = std::accumulate(y.begin(), y.end(), 0.0) / n;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        xx += (x[i] - meanX) * (x[i] - meanX);
        yy += (y[i] - meanY) * (y[i] - meanY);
        xy += (x[i] - meanX) * (y[i] - meanY);
    }
    if (!(xx > 0 && yy > 0))
        return std::nullopt;
    return std::clamp(xy / std::sqrt(xx * yy), -1.0, 1.0);
}

/// Ranks from 1, the mean rank for ties.
Values averageRanks(const Values &values)
{
    Values ranks;
    for (const double value : values) {
        double rank = 0.5;
        for (const double other : values)
            rank += other < value ? 1 : other == value ? 0.5 : 0;
        ranks.push_back(rank);
    }
    return ranks;
}

std::optional<double> kendallOf(const Values &x, const Values &y)
{
    const auto sign = [](double difference) { return difference > 0 ? 1 : difference < 0 ? -1 : 0; };
    double sum = 0;
    double untiedX = 0;
    double untiedY = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = i + 1; j < x.size(); ++j) {
            const int inX = sign(x[i] - x[j]);
            const int inY = sign(y[i] - y[j]);
            sum += inX * inY;
            untiedX += inX * inX;
            untiedY += inY * inY;
        }
    }
    if (!(untiedX > 0 && untiedY > 0))
        return std::nullopt;
    return sum / std::sqrt(untiedX * untiedY);
}

Correlations correlations(const Values &x, const Values &y)
{
    if (x.size() < 2)
        return {};
    return {pearsonOf(averageRanks(x), averageRanks(y)), kendallOf(x, y), pearsonOf(x, y)};
}

std::vector<std::size_t> ratedByBoth(std::span<const Estimate> first, std::span<const Estimate> second)
{
    assert(first.size() == second.size());
    std::vector<std::size_t> models;
    for (std::size_t model = 0; model < first.size(); ++model) {
        if (first[model].value && second[model].value)
            models.push_back(model);
    }
    return models;
}

Values valuesOf(std::span<const Estimate> ratings, const std::vector<std::size_t> &models)
{
    Values values;
    for (const std::size_t model : models)
        values.push_back(*ratings[model].value);
    return values;
}

Values drawOf(const RatingDraws &draws, int draw, const std::vector<std::size_t> &models)
{
    Values values;
    for (const std::size_t model : models)
        values.push_back(draws.rating(draw, static_cast<int>(model)));
    return values;
}

Estimate asEstimate(const std::optional<double> &value, std::size_t models)
{
    const auto n = static_cast<std::int64_t>(models);
    if (!value)
        return undefined(
            models < 2 ? "fewer than two models that both rate" : "one board rates all models alike", n);
    Estimate estimate;
    estimate.value = value;
    estimate.n = n;
    return estimate;
}

} // namespace

BoardCorrelation correlateBoards(std::span<const Estimate> first, std::span<const Estimate> second)
{
    const std::vector<std::size_t> models = ratedByBoth(first, second);
    const Correlations values = correlations(valuesOf(first, models), valuesOf(second, models));
    return {asEstimate(values[0], models.size()), asEstimate(values[1], models.size()),
            asEstimate(values[2], models.size())};
}

BoardCorrelation correlateBoards(std::span<const Estimate> first, std::span<const Estimate> second,
                                 const RatingDraws &firstDraws, const RatingDraws &secondDraws,
                                 const Bootstrap &bootstrap)
{
    assert(firstDraws.replicates() == secondDraws.replicates());
    BoardCorrelation result = correlateBoards(first, second);
    const std::vector<std::size_t> models = ratedByBoth(first, second);
    const std::array<Estimate *, 3> figures{&result.spearman, &result.kendall, &result.pearson};
    std::array<std::vector<std::optional<double>>, 3> replicates;
    for (int draw = 0; draw < firstDraws.replicates(); ++draw) {
        Correlations values;
        if (firstDraws.isRated(draw) && secondDraws.isRated(draw))
            values = correlations(drawOf(firstDraws, draw, models), drawOf(secondDraws, draw, models));
        for (std::size_t i = 0; i < values.size(); ++i)
            replicates[i].push_back(values[i]);
    }
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!figures[i]->value)
            continue;
        if (models.size() < fewModels)
            figures[i]->note = "fewer than eight models, so no interval";
        else
            *figures[i] = percentileInterval(*figures[i], replicates[i], bootstrap);
    }
    return result;
}

} // namespace stats
