// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bradley_terry.h"
#include "app/stats/estimate.h"

#include <span>

namespace stats {

/// How alike two leaderboards order the same models (METHODS 5.9), over the models that both rate; `n` is
/// their number. Undefined below two models and where a board rates all of them alike.
struct BoardCorrelation
{
    Estimate spearman; ///< of average ranks
    Estimate kendall;  ///< tau-b: (C - D)/sqrt((n0 - n1)(n0 - n2))
    Estimate pearson;  ///< of the ratings
};

/// Without intervals.
[[nodiscard]] BoardCorrelation correlateBoards(std::span<const Estimate> first,
                                               std::span<const Estimate> second);

/// With intervals by item, not by model: both boards are rated anew on each draw of items. The draws must be
/// of one seed and one set of items (Battles::items), so that draw r means the same items on both boards.
/// Below eight models there is no interval, and the note says so.
[[nodiscard]] BoardCorrelation correlateBoards(std::span<const Estimate> first,
                                               std::span<const Estimate> second,
                                               const RatingDraws &firstDraws, const RatingDraws &secondDraws,
                                               const Bootstrap &bootstrap);

} // namespace stats
