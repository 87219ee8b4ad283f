// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bradley_terry.h"
#include "app/stats/rating_fit.h"

#include <functional>

namespace stats {

/// raoKupper(), davidson(), or any other fit of battles.
using RatingFitter = std::function<RatingFit(const Battles &, const RatingOptions &)>;

/// Ratings of `bootstrap.replicates` draws of items with replacement (drawnClusters()), each fitted anew with
/// an item's battles weighing as often as it was drawn. A draw in which some model has no rating has none at
/// all. None for fewer than two items. `fit` is called by `threads` threads at once (0 = 1); the result is
/// the same for any number of them. bootstrapBradleyTerry() gives the same draws of that model, and faster.
[[nodiscard]] RatingDraws bootstrapFits(const RatingFitter &fit, const Battles &battles,
                                        const RatingOptions &options, const Bootstrap &bootstrap,
                                        unsigned threads);

} // namespace stats
