// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "app/stats/hypothesis_test.h"

#include <cstdint>

namespace stats {

/// Two judges on the same items, of which `forth` speak for the first alone and `back` for the second alone.
struct McNemar
{
    Estimate exact;               ///< exactHalves(): the two-sided p
    HypothesisTest chiSquare;     ///< (forth - back)^2 / (forth + back), 1 degree of freedom
    HypothesisTest corrected;     ///< (|forth - back| - 1)^2 / (forth + back), 0 where the counts are alike
    bool isExactPreferred = true; ///< fewer than 25 items speak for one of them alone
};

/// McNemar 1947, the correction by Edwards 1948. Counts are not below 0. Undefined where both are 0.
[[nodiscard]] McNemar mcNemar(std::int64_t forth, std::int64_t back);

} // namespace stats
