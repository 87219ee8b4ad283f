// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "app/stats/ratings.h"
#include "app/stats/weights.h"

namespace stats {

/// The coefficients of any number of raters with missing votes, as irrCAC defines them (Gwet, Handbook of
/// Inter-Rater Reliability): percent over units with two votes or more, category shares over all units with a
/// vote (alpha: only those with two). Each estimate's n is its number of units. Row-wise errors are irrCAC's,
/// in which units with one vote widen what is seen of pairs; clustered ones take percent for the ratio that
/// it is.
struct ManyRaters
{
    Estimate percent;
    Estimate fleissKappa;
    Estimate congerKappa; ///< without an interval
    Estimate krippendorffAlpha;
    Estimate gwetAc1;
    Estimate brennanPrediger;
    std::int64_t units = 0;        ///< with a vote
    std::int64_t unitsWithTwo = 0; ///< with two votes or more
    std::int64_t votes = 0;
    int raters = 0; ///< with a vote
};

/// Several votes of one rater on one unit are allowed. `mirrorPermutation` (empty = none) averages
/// coincidences and category shares over both orientations, as mirrored() does; it must leave the weights as
/// they are.
[[nodiscard]] ManyRaters manyRaters(const Ratings &ratings, const Weights &weights,
                                    std::span<const int> mirrorPermutation, Errors errors);

} // namespace stats
