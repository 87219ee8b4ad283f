// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bradley_terry.h"
#include "app/stats/rating_fit.h"

#include <functional>
#include <vector>

namespace stats {

/// What drawn battles come to, as many numbers each time; empty: nothing.
using DrawnValues = std::function<std::vector<double>(const Battles &)>;

/// The numbers, `values` of them, of `bootstrap.replicates` draws of items with replacement
/// (drawnClusters()), an item's battles weighing as often as it was drawn. None for fewer than two items.
/// `of` is called by `threads` threads at once (0 = 1); the result is the same for any number of them.
[[nodiscard]] RatingDraws bootstrapValues(int values, const DrawnValues &of, const Battles &battles,
                                          const Bootstrap &bootstrap, unsigned threads);

/// raoKupper(), davidson(), or any other fit of battles.
using RatingFitter = std::function<RatingFit(const Battles &, const RatingOptions &)>;

/// bootstrapValues() of ratings, each draw fitted anew. A draw in which some model has no rating has none at
/// all. bootstrapBradleyTerry() gives the same draws of that model, and faster.
[[nodiscard]] RatingDraws bootstrapFits(const RatingFitter &fit, const Battles &battles,
                                        const RatingOptions &options, const Bootstrap &bootstrap,
                                        unsigned threads);

} // namespace stats
