// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/leaderboard_correlation.h"

#include "app/stats/needed.h"
#include "app/stats/rank_correlation.h"

#include <array>
#include <cassert>
#include <optional>
#include <vector>

namespace stats {

namespace {

constexpr std::int64_t fewModels = 8;

using Values = std::vector<double>;
/// Spearman, Kendall and Pearson; empty where not defined.
using Correlations = std::array<std::optional<double>, 3>;

Correlations correlations(const Values &x, const Values &y)
{
    return {spearman(x, y).value, kendallTauB(x, y).value, pearson(x, y).value};
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
            models < 2 ? tooFew({n, "model that both rate", "models that both rate"}, "a correlation", 2)
                       : "one board rates all models alike",
            n);
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
        if (figures[i]->n < fewModels)
            figures[i]->note = tooFew({figures[i]->n, "model", "models"}, "an interval", fewModels);
        else
            *figures[i] = percentileInterval(*figures[i], replicates[i], bootstrap);
    }
    return result;
}

} // namespace stats
