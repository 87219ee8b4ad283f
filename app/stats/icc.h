// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <cstdint>
#include <optional>
#include <span>

namespace stats {

/// The intraclass correlations of a table of scores (Shrout and Fleiss 1979; McGraw and Wong 1996), for one
/// rater and for the mean of all k. Each is at most 1; raters who contradict each other may bring it below
/// -1. Intervals are those of the F distribution and have no standard error; a mean's interval is that of one
/// rater by the Spearman-Brown formula. A table without residual variation has no interval.
struct IntraclassCorrelations
{
    Estimate oneWay;          ///< ICC(1,1): other raters for each item
    Estimate absolute;        ///< ICC(2,1): absolute agreement, raters drawn at random; the usual one
    Estimate consistency;     ///< ICC(3,1): these raters, whose level does not matter
    Estimate oneWayMean;      ///< ICC(1,k)
    Estimate absoluteMean;    ///< ICC(2,k)
    Estimate consistencyMean; ///< ICC(3,k)
    // Mean squares, in squared units of the scores; 0 where the forms are undefined.
    double rows = 0;          ///< between items, MSR
    double columns = 0;       ///< between raters, MSC
    double residual = 0;      ///< MSE
    double within = 0;        ///< within items, MSW
    std::int64_t items = 0;   ///< rows without a missing score: the n of each form
    std::int64_t leftOut = 0; ///< rows with a missing score
};

/// `scores`: items x raters, row major, an empty one is missing; only complete rows count. Undefined with
/// fewer than two raters or complete rows and where all scores are alike.
[[nodiscard]] IntraclassCorrelations intraclassCorrelations(std::span<const std::optional<double>> scores,
                                                            int raters);

} // namespace stats
