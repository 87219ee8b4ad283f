// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/ranking.h"

namespace analysis {

/// What a method says of each model.
struct Rated
{
    std::vector<stats::Estimate> ratings;
    std::optional<stats::RatingFit> fit;
    std::optional<stats::RatingDraws> draws;
    std::vector<stats::EloSpread> overOrders;
    QString note;
};

/// How the options fit a rating model.
[[nodiscard]] stats::RatingOptions ratingOptions(const RankOptions &options, std::optional<int> anchor);

/// Bradley-Terry and the tie models.
[[nodiscard]] Rated rateByModel(const stats::Battles &battles, const RankOptions &options,
                                std::optional<int> anchor);
[[nodiscard]] Rated rateByElo(const stats::Battles &battles, const RankOptions &options);
[[nodiscard]] Rated rateByWins(const stats::Battles &battles, const RankOptions &options,
                               std::optional<int> baseline);

} // namespace analysis
