// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bootstrap.h"
#include "app/stats/estimate.h"
#include "app/stats/ratings.h"
#include "app/stats/weights.h"

#include <cstdint>
#include <span>

namespace stats {

/// Whether the second showing had the responses on the same sides.
enum class RetestOrder { Same, Swapped };

/// A comparison shown twice to one person; both categories tell which response was chosen, not which side.
struct Retest
{
    std::int32_t cluster = 0; ///< all of one cluster in a row
    int first = -1;           ///< a category below 0 is no vote
    int second = -1;
    RetestOrder order = RetestOrder::Same;
};

struct RetestAgreement
{
    Estimate agreement; ///< sum w_ij p_ij
    Estimate kappa;     ///< Cohen's
};

/// The agreement of raters with themselves. Where swapped pairs agree less, the side counts.
struct RetestFigures
{
    RetestAgreement all;
    RetestAgreement same;
    RetestAgreement swapped;
};

[[nodiscard]] RetestFigures testRetest(std::span<const Retest> pairs, const Weights &weights, Errors errors);

/// The largest correlation that two raters of these reliabilities can have, the root of their product
/// (Spearman 1904). Reliabilities are at most 1; undefined where one is below 0.
[[nodiscard]] Estimate correlationCeiling(double reliability, double other);

/// How alike the repeated verdicts of one judge are. Prompts with one run say nothing and are left out.
struct RepetitionStability
{
    Estimate modalShare;   ///< RC: the share of runs with the commonest verdict, averaged over prompts, 0..1
    Estimate allAlike;     ///< the share of prompts whose runs all gave the same verdict, 0..1
    std::int64_t runs = 0; ///< of the prompts counted
    std::int64_t leftOut = 0; ///< prompts with one run
};

/// `runs`: a unit is a prompt and each of its votes a run, whoever the rater. With clusteredMean()'s
/// intervals.
[[nodiscard]] RepetitionStability repetitionStability(const Ratings &runs, Errors errors);
/// The same figures with a bootstrap of clusters.
[[nodiscard]] RepetitionStability bootstrapRepetitionStability(const Ratings &runs,
                                                               const Bootstrap &bootstrap);

} // namespace stats
