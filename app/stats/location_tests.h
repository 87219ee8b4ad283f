// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/hypothesis_test.h"

#include <span>

namespace stats {

// One-sided tests of whether values are symmetric about `centre`, against lying below it. A small p speaks
// for below.

/// Student's t with n - 1 degrees of freedom. Undefined with fewer than two values. Where all are alike there
/// is no t, and p is 0 below the centre, else 1.
[[nodiscard]] HypothesisTest studentTestBelow(std::span<const double> values, double centre);

/// Wilcoxon's signed rank test (1945); the statistic is the rank sum of the values above. Values at the
/// centre are left out, ties share their mid-rank. Exact over all signs, given the ties, for up to 50 values,
/// else normal with the variance of tied ranks. Undefined without a value beside the centre.
[[nodiscard]] HypothesisTest signedRankTestBelow(std::span<const double> values, double centre);

} // namespace stats
