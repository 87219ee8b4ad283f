// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/battles.h"
#include "app/stats/bootstrap.h"

#include <vector>

namespace stats {

/// averageWinRate() of each model, with the percentiles of draws of items, each with all its battles
/// (percentileInterval()). A draw counts the opponents that it holds. Without an interval, and with a note,
/// where there are fewer than two items.
[[nodiscard]] std::vector<Estimate> bootstrapAverageWinRates(const Battles &battles, Ties ties,
                                                             const Bootstrap &bootstrap);

} // namespace stats
