// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "app/stats/paired_scores.h"

namespace stats {

/// Whether a judge gives a response the same probability wherever it is shown.
struct OrderSymmetry
{
    Estimate
        positionEffect;   ///< mean of shown first - shown second, -1..1; above 0: it favours what comes first
    Estimate instability; ///< standard deviation of the differences, with n - 1; without an interval
};

/// `first` and `second` of each comparison: the probability that the same response is the better one, where
/// it is shown first and where it is shown second. Comparisons without one of them are left out. Undefined
/// without a comparison that has both; the instability with fewer than two.
[[nodiscard]] OrderSymmetry orderSymmetry(const PairedScores &probabilities, Errors errors);

} // namespace stats
