// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/rating_fit.h"

#include "app/stats/interval.h"

#include <algorithm>
#include <cmath>

namespace stats {

namespace {

constexpr double normalQuantile = 1.959963984540054;

} // namespace

Estimate ratingDifference(const RatingFit &fit, int first, int second)
{
    const auto a = static_cast<std::size_t>(first);
    const auto b = static_cast<std::size_t>(second);
    const Estimate &mine = fit.ratings[a];
    const Estimate &theirs = fit.ratings[b];
    if (!mine.value || !theirs.value)
        return undefined(mine.value ? theirs.why : mine.why, 0);
    if (fit.group[a] != fit.group[b])
        return undefined("these two are on different scales", 0);
    Estimate difference;
    difference.value = *mine.value - *theirs.value;
    difference.n = std::min(mine.n, theirs.n);
    if (fit.covariance.empty() || mine.method.empty()) {
        difference.note = mine.note;
        return difference;
    }
    const std::size_t models = fit.ratings.size();
    const auto covariance = [&](std::size_t row, std::size_t column) {
        return fit.covariance[row * models + column];
    };
    const double variance = covariance(a, a) + covariance(b, b) - 2 * covariance(a, b);
    difference.se = std::sqrt(std::max(variance, 0.0));
    const double half = (fit.freedom > 0 ? studentQuantile(fit.freedom) : normalQuantile) * *difference.se;
    difference.low = *difference.value - half;
    difference.high = *difference.value + half;
    difference.method = mine.method;
    return difference;
}

double predictedWinRate(double first, double second)
{
    return 1 / (1 + std::exp((second - first) / pointsPerLogit));
}

std::optional<FitCheck> fitCheck(const HeadToHead &table, const RatingFit &fit, int row, int column)
{
    const auto a = static_cast<std::size_t>(row);
    const auto b = static_cast<std::size_t>(column);
    if (!fit.ratings[a].value || !fit.ratings[b].value || fit.group[a] != fit.group[b])
        return std::nullopt;
    FitCheck check;
    check.observed = winRate(table, row, column, Ties::Half);
    check.predicted = predictedWinRate(*fit.ratings[a].value, *fit.ratings[b].value);
    const double met = table.met(row, column);
    if (met > 0)
        check.residual = (table.credit(row, column) - met * check.predicted) /
                         std::sqrt(met * check.predicted * (1 - check.predicted));
    return check;
}

} // namespace stats
