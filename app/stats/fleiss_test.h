// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "app/stats/hypothesis_test.h"
#include "app/stats/ratings.h"

namespace stats {

/// Fleiss' kappa with his test of no agreement.
struct FleissTest
{
    Estimate kappa;             ///< without an interval; its n are the units
    Estimate nullError;         ///< the standard error where the true kappa is 0
    HypothesisTest noAgreement; ///< z = kappa / nullError, two-sided
};

/// The classic form for units with the same number m >= 2 of votes (Fleiss 1971; variance under no agreement
/// Fleiss, Nee and Landis 1979): with shares p_j of the N units' votes and q_j = 1 - p_j,
/// 2/(N m (m-1)) [(sum p_j q_j)^2 - sum p_j q_j (q_j - p_j)] / (sum p_j q_j)^2. Units without a vote are left
/// out. Undefined without a unit, where the units differ in their number of votes or have one, and where only
/// one category is used.
[[nodiscard]] FleissTest fleissTest(const Ratings &ratings);

} // namespace stats
