// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace stats {

// Tail areas and quantiles of the usual distributions. Arguments are finite numbers; degrees of freedom are
// above 0.

/// P(|Z| >= |z|) of a standard normal variable.
[[nodiscard]] double normalTwoSided(double z);
/// P(X >= x) of chi-square, x >= 0.
[[nodiscard]] double chiSquareAbove(double x, double freedom);
/// P(T <= t) of Student's t.
[[nodiscard]] double studentBelow(double t, double freedom);
/// The value below which a share of 97.5 % of F lies.
[[nodiscard]] double fisherQuantile(double numerator, double denominator);
/// The digamma function, x > 0.
[[nodiscard]] double digamma(double x);

} // namespace stats
