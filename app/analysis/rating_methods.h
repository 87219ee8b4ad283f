// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/battle_filters.h"
#include "app/analysis/ranking.h"

namespace analysis {

/// What a method says of each model.
struct Rated
{
    std::vector<stats::Estimate> ratings;
    std::optional<stats::RatingFit> fit;
    std::optional<stats::RatingDraws> draws;
    std::vector<stats::Estimate> against; ///< the chance against the baseline by the ratings
    std::vector<stats::EloSpread> overOrders;
    QString note;
    std::vector<std::optional<Figure>> figures; ///< in place of `ratings` where their cases are others
    std::vector<std::optional<LengthRating>> length;
    std::vector<double> difficulty; ///< of every instruction behind `length`
    std::vector<std::optional<RelativeRating>> relative;
    std::vector<StyleEffect> style;
};

/// What the baseline has against itself, by definition: `value` without an interval.
[[nodiscard]] stats::Estimate ofBaseline(double value, std::int64_t n);

/// What methods look at that need more than battles.
struct RatingTask
{
    const Dataset &dataset;
    Selector &selector;
    const RankOptions &options;
    const BattleList &list;
    const std::vector<QString> &names; ///< of `list.models`
    const BattleFilters &filters;
    std::optional<int> baseline, anchor; ///< places in `names`
};

/// How the options fit a rating model.
[[nodiscard]] stats::RatingOptions ratingOptions(const RankOptions &options, std::optional<int> anchor);

/// Bradley-Terry and the tie models; with a bootstrap and a baseline Bradley-Terry says the chances against
/// it.
[[nodiscard]] Rated rateByModel(const stats::Battles &battles, const RankOptions &options,
                                std::optional<int> anchor, std::optional<int> baseline);
[[nodiscard]] Rated rateByElo(const stats::Battles &battles, const RankOptions &options);
[[nodiscard]] Rated rateByWins(const stats::Battles &battles, const RankOptions &options,
                               std::optional<int> baseline);

/// METHODS 4.4. Needs a baseline. Error::Usage for a difficulty that leaves out an item.
[[nodiscard]] model::Result<Rated> rateByLength(const RatingTask &task);
/// METHODS 4.6, as FastChat fits it, with length in code points for its tokens.
[[nodiscard]] model::Result<Rated> rateByStyle(const RatingTask &task);
/// METHODS 5.7. Needs a baseline. Error::Usage for a majority, which has no scores.
[[nodiscard]] model::Result<Rated> rateByScores(const RatingTask &task);

} // namespace analysis
