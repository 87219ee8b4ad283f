// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/board_comparison.h"

#include "app/analysis/parts.h"
#include "app/stats/bradley_terry.h"

#include <algorithm>

namespace analysis {

model::Result<BoardComparison> compareBoards(const Dataset &dataset, Selector &selector,
                                             const RankOptions &options, const Party &against)
{
    const auto first = battlesBy(dataset, selector, options, options.by, BattleOrder::ByComparison);
    if (!first)
        return tl::unexpected(first.error());
    const auto second = battlesBy(dataset, selector, options, against, BattleOrder::ByComparison);
    if (!second)
        return tl::unexpected(second.error());
    std::vector<std::int32_t> models;
    for (const std::int32_t model : first->models) {
        if (std::ranges::find(second->models, model) != second->models.end())
            models.push_back(model);
    }
    const BattleList one = first->among(models), other = second->among(models);
    stats::Battles battles = one.columns(), others = other.columns();
    // Both boards are drawn from the same items, so that a draw means the same on both.
    battles.items = others.items = static_cast<std::int32_t>(dataset.columns.items.id.size());
    const stats::RatingOptions how{.errors = options.errors,
                                   .separation = options.usesPrior ? stats::Separation::Prior
                                                                   : stats::Separation::Refuse,
                                   .level = options.level,
                                   .anchor = std::nullopt};
    const stats::RatingFit fit = stats::bradleyTerry(battles, how),
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
    return result;
}

} // namespace analysis
