// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/board_comparison.h"

#include "app/analysis/parts.h"
#include "app/analysis/rating_methods.h"
#include "app/stats/bradley_terry.h"

#include <algorithm>

namespace analysis {

namespace {

/// The fit of the board itself where it rates these models and no others and no anchor moves its errors.
stats::RatingFit fitOf(const Leaderboard &board, const std::vector<std::int32_t> &models,
                       const stats::Battles &battles, const stats::RatingOptions &how)
{
    const bool isThatOfTheBoard = board.fit && !board.options.anchor && board.list.models == models;
    return isThatOfTheBoard ? *board.fit : stats::bradleyTerry(battles, how);
}

} // namespace

model::Result<BoardComparison> compareBoards(const Dataset &dataset, Selector &selector,
                                             const Leaderboard &board, const Party &against)
{
    const RankOptions &options = board.options;
    const auto second = battlesBy(dataset, selector, options, against, BattleOrder::ByComparison);
    if (!second)
        return tl::unexpected(second.error());
    std::vector<std::int32_t> models;
    for (const std::int32_t model : board.list.models) {
        if (std::ranges::find(second->models, model) != second->models.end())
            models.push_back(model);
    }
    const BattleList one = board.list.among(models), other = second->among(models);
    stats::Battles battles = one.columns(), others = other.columns();
    // Both boards are drawn from the same items, so that a draw means the same on both.
    battles.items = others.items = static_cast<std::int32_t>(dataset.columns.items.id.size());
    const stats::RatingOptions how = ratingOptions(options, std::nullopt);
    const stats::RatingFit fit = fitOf(board, models, battles, how),
                           otherFit = stats::bradleyTerry(others, how);
    BoardComparison result;
    result.against = against;
    for (const std::int32_t model : models)
        result.models.push_back(dataset.columns.models[static_cast<std::size_t>(model)]);
    result.why = fit.why.empty() ? otherFit.why : fit.why;
    result.agreement = stats::boardAgreement(fit.ratings, otherFit.ratings);
    if (!options.bootstrap) {
        result.correlation = stats::correlateBoards(fit.ratings, otherFit.ratings);
        return result;
    }
    const auto draws = stats::bootstrapBradleyTerry(battles, how, *options.bootstrap, threadCount());
    const auto otherDraws = stats::bootstrapBradleyTerry(others, how, *options.bootstrap, threadCount());
    result.correlation =
        stats::correlateBoards(fit.ratings, otherFit.ratings, draws, otherDraws, *options.bootstrap);
    result.orderBrier = stats::orderBrier(draws, otherFit.ratings);
    return result;
}

} // namespace analysis
