// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <cstdint>
#include <span>

namespace stats {

/// How a rater uses a scale (METHODS 4.10). All but the mean and the shares without an interval.
struct ScoreHabits
{
    Estimate mean;      ///< in units of the scale, interval by item
    Estimate deviation; ///< standard deviation, with n - 1; undefined with fewer than two scores
    Estimate top;       ///< the share at the highest score given, Wilson's interval by item
    Estimate heaping;   ///< the share of the three most used values, the same; its values taken for fixed
    Estimate entropy;   ///< of the values used, in nats
    std::int64_t values = 0; ///< different ones
};

/// `scores` in any order of values; all of one cluster in a row. Undefined without a score. Of values used as
/// often the lower one counts as more used.
[[nodiscard]] ScoreHabits scoreHabits(std::span<const double> scores, std::span<const std::int32_t> clusters);

} // namespace stats
