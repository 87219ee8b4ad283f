// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/battles.h"
#include "app/stats/bootstrap.h"

#include <vector>

namespace stats {

/// averageWinRate() of each model, with the percentiles of draws of items, each with all its battles
/// (percentileInterval()). A draw counts the opponents that it holds. Without an interval, and with a note,
/// where there are fewer than two items and for a model whose draws are all alike.
[[nodiscard]] std::vector<Estimate> bootstrapAverageWinRates(const Battles &battles, Ties ties,
                                                             const Bootstrap &bootstrap);

/// winRate() of each model against a baseline, in the same way; the baseline's own is not defined. A draw in
/// which the two never met has no value.
[[nodiscard]] std::vector<Estimate> bootstrapWinRatesAgainst(const Battles &battles, int baseline, Ties ties,
                                                             const Bootstrap &bootstrap);

} // namespace stats
