// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/forecasts.h"

#include <vector>

namespace stats {

/// The non-decreasing function of the probability with the smallest Brier score, by pooling adjacent
/// violators (Ayer et al. 1955): straight lines between its points, level outside.
struct Isotonic
{
    std::vector<double> probability; ///< rising
    std::vector<double> fitted;      ///< not falling, 0..1

    /// There is a point.
    [[nodiscard]] double at(double value) const;
};
[[nodiscard]] Isotonic isotonic(const Forecasts &forecasts);

} // namespace stats
