// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "app/stats/pair_table.h"
#include "app/stats/weights.h"

#include <optional>
#include <vector>

namespace stats {

/// The shares of a table that the coefficients read.
struct Shares
{
    int q = 0;
    std::vector<double> row;    ///< r_i, of rater a
    std::vector<double> column; ///< c_j, of rater b
    std::vector<double> pooled; ///< (r_k + c_k) / 2
    double observed = 0;        ///< p_o = sum w_ij p_ij
};

/// The agreement expected by chance, p_e, and how much one observation in the cell (i, j) moves it: centred,
/// and the sum of a part of its row and a part of its column, as all of these coefficients have it.
struct Chance
{
    double value = 0;
    std::vector<double> rowInfluence;
    std::vector<double> columnInfluence;
};

/// The table's shares under the weights; the table has an observation.
[[nodiscard]] Shares sharesOf(const PairTable &table, const Weights &weights);
/// The same into shares that keep their memory from table to table.
void takeShares(Shares &shares, const PairTable &table, const Weights &weights);

/// The chance agreement of Cohen's kappa, p_e = sum w_ij r_i c_j.
[[nodiscard]] Chance cohenChance(const Weights &weights, const Shares &shares);
/// p_e = sum w_ij a_i b_j of two shares of the categories, where one observation counts once in each.
[[nodiscard]] Chance productChance(const Weights &weights, const std::vector<double> &a,
                                   const std::vector<double> &b);
/// Its value alone, to the last bit.
[[nodiscard]] double productChanceValue(const Weights &weights, const std::vector<double> &a,
                                        const std::vector<double> &b);

/// (p_o - p_e)/(1 - p_e); nothing for p_e = 1.
[[nodiscard]] std::optional<double> corrected(double observed, double chance);
/// `value` with Krippendorff's correction for few votes, see chanceCorrected().
[[nodiscard]] double withCorrection(double value, double correction);

/// Agreement beside the chance given: (p_o - p_e)/(1 - p_e) with its standard error by the delta method,
/// undefined for p_e = 1. `correction` is added as correction * (1 - value) (Krippendorff's alpha: 1/(2n));
/// it does not enter the standard error, as in irrCAC.
[[nodiscard]] Estimate chanceCorrected(const PairTable &table, const Weights &weights, const Shares &shares,
                                       const Chance &chance, double correction, Errors errors);

/// sum w_ij p_ij.
[[nodiscard]] double observedShare(const PairTable &table, const Weights &weights);
/// The same with its standard error.
[[nodiscard]] Estimate observedAgreement(const PairTable &table, const Weights &weights, Errors errors);

} // namespace stats
