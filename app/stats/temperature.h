// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bootstrap.h"
#include "app/stats/estimate.h"
#include "app/stats/forecasts.h"

namespace stats {

/// The temperature T > 0 of sigma(logit(p)/T) with the smallest log loss (Guo et al. 2017); above 1 the
/// probabilities are too far from 1/2, and 1/T is the slope of calibration. p counts as no nearer than 1e-6
/// to 0 and 1. Without an interval. Undefined without a forecast, where all are 1/2, where none errs (T would
/// be 0), and where they say no more than chance (T would be infinite).
[[nodiscard]] Estimate temperature(const Forecasts &forecasts);
/// The same with a bootstrap of clusters; the interval has no upper bound.
[[nodiscard]] Estimate bootstrapTemperature(const Forecasts &forecasts, const Bootstrap &bootstrap);
/// sigma(logit(p)/T).
[[nodiscard]] double tempered(double probability, double temperature);

} // namespace stats
