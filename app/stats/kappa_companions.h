// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "app/stats/hypothesis_test.h"
#include "app/stats/pair_table.h"
#include "app/stats/weights.h"

namespace stats {

/// What is read beside Cohen's kappa of a table, none of it with an interval. Undefined without an
/// observation; where the chance agreement is 1, all but the two agreements and the three figures of two
/// categories.
struct KappaCompanions
{
    Estimate observed; ///< p_o = sum w_ij p_ij, 0..1
    Estimate chance;   ///< p_e = sum w_ij r_i c_j, 0..1
    /// The standard error of kappa where the true kappa is 0 (Fleiss, Cohen and Everitt 1969), row by row:
    /// the root of {sum r_i c_j [w_ij - (w_i. + w_.j)]^2 - p_e^2} / (n (1 - p_e)^2).
    Estimate nullError;
    HypothesisTest noAgreement; ///< z = kappa / nullError, two-sided
    /// The largest kappa that the margins allow, (sum min(r_i, c_i) - p_e)/(1 - p_e), by identity weights
    /// whatever the weights given (Umesh, Peterson and Sauber 1989).
    Estimate maximum;
    // Byrt, Bishop and Carlin 1993; of two categories only.
    Estimate pabak;      ///< 2 p_o - 1, -1..1, by identity weights
    Estimate prevalence; ///< |p_11 - p_22|, 0..1
    Estimate bias;       ///< |p_12 - p_21|, 0..1
};

/// The weights have the table's q.
[[nodiscard]] KappaCompanions kappaCompanions(const PairTable &table, const Weights &weights);

} // namespace stats
