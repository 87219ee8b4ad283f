// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/forecasts.h"

namespace test_stats {

/// 60 forecasts from 0 to 0.99, each its own cluster, and outcomes 0, 1/2, 1; the same rule was run in
/// Python.
[[nodiscard]] stats::OwnedForecasts madeForecasts();

/// Forecasts and outcomes, each its own cluster.
[[nodiscard]] stats::OwnedForecasts forecastsOf(const std::vector<double> &probability,
                                                const std::vector<double> &outcome);

/// As if the other response were the first.
[[nodiscard]] stats::OwnedForecasts turned(stats::OwnedForecasts forecasts);

} // namespace test_stats
