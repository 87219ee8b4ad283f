// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <span>
#include <vector>

namespace stats {

// Correlations of two lists of one length, the values of one item in each; -1..1, without an interval
// (resample for one). Undefined with fewer than two items and where one of the lists does not vary.

/// Pearson's product-moment correlation.
[[nodiscard]] Estimate pearson(std::span<const double> x, std::span<const double> y);
/// Spearman's rho: Pearson's of the mid-ranks.
[[nodiscard]] Estimate spearman(std::span<const double> x, std::span<const double> y);
/// Kendall's tau-b: concordant less discordant pairs over the root of the pairs that x does not tie times
/// those that y does not tie (Kendall 1945), in O(n log n) by Knight 1966.
[[nodiscard]] Estimate kendallTauB(std::span<const double> x, std::span<const double> y);

/// The rank of each value, 1 for the smallest; equal values share the mean of theirs.
[[nodiscard]] std::vector<double> midRanks(std::span<const double> values);

} // namespace stats
