// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bootstrap.h"
#include "app/stats/estimate.h"
#include "app/stats/ratings.h"

#include <span>
#include <vector>

namespace stats {

/// Krippendorff's difference functions.
enum class Metric { Nominal, Ordinal, Interval, Ratio };

/// Coincidences o_ck, q*q row major: over the units with m >= 2 votes, ordered pairs of votes / (m-1).
[[nodiscard]] std::vector<double> coincidences(const Ratings &ratings);

/// Alpha = 1 - (N-1) sum o_ck d_ck / sum n_c n_k d_ck (Krippendorff 2011, "Computing Krippendorff's
/// Alpha-Reliability"), without an interval. `values` are the categories' numbers for Interval and Ratio
/// (which needs them not below 0); Ordinal takes the order of the categories; Nominal neither. n is N, the
/// votes that have another vote on their unit.
[[nodiscard]] Estimate krippendorffAlpha(std::span<const double> coincidences, int q, Metric metric,
                                         std::span<const double> values);
/// Alpha of votes with the percentile interval over resampled clusters; `values` as above.
[[nodiscard]] Estimate bootstrapKrippendorffAlpha(const Ratings &ratings, Metric metric,
                                                  std::span<const double> values, const Bootstrap &bootstrap);

} // namespace stats
