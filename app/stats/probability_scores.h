// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "app/stats/forecasts.h"

namespace stats {

/// How good probabilities are.
struct ProbabilityScores
{
    Estimate brier; ///< mean (p - y)^2, 0..1, smaller is better (Brier 1950)
    /// 1 - Brier / Brier of the mean outcome, at most 1, without an interval; undefined where the outcomes
    /// are all alike.
    Estimate skill;
    Estimate
        logLoss; ///< mean of -y ln p - (1-y) ln(1-p), in nats, 0 and more; p no nearer than 1e-6 to 0 and 1
    Estimate surplus; ///< mean p - y, -1..1; of folded forecasts: overconfidence
};

/// Intervals as those of clusteredMean(). Undefined without a forecast.
[[nodiscard]] ProbabilityScores probabilityScores(const Forecasts &forecasts, Errors errors);

} // namespace stats
