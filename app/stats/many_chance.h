// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/weights.h"

#include <span>
#include <vector>

namespace stats {

/// The chance agreement p_e of one coefficient of many raters, and how a unit moves it: a unit's part is the
/// sum of its category shares times `slope`, the mean of the parts is p_e, and p_e moves by twice the
/// difference.
struct UnitChance
{
    double value = 0;
    std::vector<double> slope; ///< empty: p_e does not depend on the votes
};

/// Fleiss: p_e = sum w_kl pi_k pi_l.
[[nodiscard]] UnitChance fleissChance(const Weights &weights, const std::vector<double> &pi);
/// Gwet: p_e = sum(w) sum pi_k (1 - pi_k) / (q (q-1)); one declared category leaves no chance to disagree:
/// p_e = 1.
[[nodiscard]] UnitChance gwetChance(const Weights &weights, const std::vector<double> &pi);
/// Conger: p_e = sum w_kl (mean_k mean_l - covariance_kl / R) over the R >= 2 raters' shares, R x q; equals
/// Cohen's for two raters.
[[nodiscard]] double congerChance(const std::vector<double> &shares, const Weights &weights);
/// The category shares of each rater with a vote from counts, raters x q, averaged with their mirror image.
[[nodiscard]] std::vector<double> sharesOfRaters(const std::vector<double> &counts, int q,
                                                 std::span<const int> mirror);
/// sum_l w_kl share_l for each category k.
[[nodiscard]] std::vector<double> weightedShares(const Weights &weights, const std::vector<double> &shares);

} // namespace stats
