// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/pair_model.h"
#include "app/stats/rating_fit.h"

namespace stats {

/// Ratings by a model of pairs, with the errors and the separation asked for: what bradleyTerry() and the tie
/// models have in common.
[[nodiscard]] RatingFit fitRatings(const PairModel &model, const Battles &battles,
                                   const RatingOptions &options);

/// Strengths in logits as ratings: the mean, or the anchor, at the level.
[[nodiscard]] std::vector<double> asRatings(const std::vector<double> &strengths,
                                            const RatingOptions &options);

} // namespace stats
