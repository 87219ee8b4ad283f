// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <cstdint>
#include <string>

namespace stats {

/// The outcome of a test. Each figure has a value or says why not; neither has an interval.
struct HypothesisTest
{
    Estimate statistic; ///< z, t or chi-square, as the function says
    Estimate p;         ///< 0..1
    double freedom = 0; ///< degrees of freedom; 0 for the normal distribution
};

/// A test of `n` observations.
[[nodiscard]] HypothesisTest tested(double statistic, double p, double freedom, std::int64_t n);
/// A test that is not defined.
[[nodiscard]] HypothesisTest untested(const std::string &why, std::int64_t n);
/// The two-sided test of a value against 0 by its standard error under that hypothesis, se >= 0. Undefined
/// for se = 0.
[[nodiscard]] HypothesisTest normalTest(double value, double se, std::int64_t n);
/// The two-sided t test of a figure against 0 by its standard error; irrCAC in R prints the one side above 0.
/// Undefined where the figure or its standard error is, and for a standard error of 0.
[[nodiscard]] HypothesisTest studentTest(const Estimate &figure, double freedom);
/// The test of a chi-square statistic; undefined for 0 degrees of freedom.
[[nodiscard]] HypothesisTest chiSquareTest(double statistic, double freedom, std::int64_t n);

} // namespace stats
