// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <cstdint>
#include <span>

namespace stats {

/// The mean of values in [0, 1] with its standard error. Clustered: G/(G-1) times the sum over clusters of
/// squared sums of deviations, over n squared, t interval with G-1 degrees of freedom. RowWise: sqrt(sum of
/// squares/(n(n-1))). All values of one cluster stand in a row. Undefined for n = 0. Where all are 0 or all
/// are 1 no variance is seen: Clustered gives Wilson's interval of as many trials as there are clusters then.
[[nodiscard]] Estimate clusteredMean(std::span<const double> values, std::span<const std::int32_t> clusters,
                                     Errors errors);
/// The share of values that are 1, the others 0: RowWise with Wilson's interval; Clustered as
/// clusteredMean().
[[nodiscard]] Estimate clusteredShare(std::span<const double> values, std::span<const std::int32_t> clusters,
                                      Errors errors);
/// The same as clusteredMean() for values in [-1, 1], such as differences of two shares of one unit: low is
/// at least -1.
[[nodiscard]] Estimate clusteredDifference(std::span<const double> values,
                                           std::span<const std::int32_t> clusters, Errors errors);
/// The same for values of any size, in their own units: the interval has no bounds.
[[nodiscard]] Estimate clusteredScore(std::span<const double> values, std::span<const std::int32_t> clusters,
                                      Errors errors);

} // namespace stats
