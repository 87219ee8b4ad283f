// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/hypothesis_test.h"
#include "app/stats/pair_table.h"

namespace stats {

// Chi-square tests of a table of two raters on the same items, each item taken for independent. Both are
// undefined without an observation beside the diagonal.

/// Marginal homogeneity, whether both use each category as often (Stuart 1955, Maxwell 1970): d' V^-1 d of
/// the differences of the margins, V_ii = n_i. + n_.i - 2 n_ii, V_ij = -(n_ij + n_ji), with q - 1 degrees of
/// freedom. Groups of categories that no vote connects beside the diagonal, such as a category both never
/// use, take a degree each.
[[nodiscard]] HypothesisTest stuartMaxwell(const PairTable &table);

/// Symmetry of the whole table (Bowker 1948): sum over i < j of (n_ij - n_ji)^2 / (n_ij + n_ji), one degree
/// of freedom for each pair with a vote.
[[nodiscard]] HypothesisTest bowker(const PairTable &table);

} // namespace stats
