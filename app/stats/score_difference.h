// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "app/stats/paired_scores.h"

namespace stats {

/// How far two raters' scores of the same items are apart, in units of the scale and without bounds.
struct ScoreDifference
{
    Estimate severity;       ///< mean of first - second, t interval; above 0: the first is the milder one
    Estimate deviation;      ///< standard deviation of the differences, with n - 1
    Estimate lowerLimit;     ///< severity - 1.96 deviation (limits of agreement, Bland and Altman 1986)
    Estimate upperLimit;     ///< severity + 1.96 deviation
    Estimate meanAbsolute;   ///< mean of |first - second|
    Estimate rootMeanSquare; ///< root of the mean of (first - second)^2
};

/// All but the severity without an interval. Items without one of the scores are left out. Undefined without
/// an item that has both; deviation and limits with fewer than two.
[[nodiscard]] ScoreDifference scoreDifference(const PairedScores &scores, Errors errors);

} // namespace stats
