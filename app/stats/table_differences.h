// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/score_difference.h"
#include "app/stats/table.h"
#include "app/stats/table_levels.h"

#include <vector>

namespace stats {

/// severity, deviation, lower_limit, upper_limit (Bland and Altman), mean_absolute, root_mean_square.
[[nodiscard]] std::vector<NamedEstimate> namedDifferences(const ScoreDifference &apart);
/// How far two raters of a table of numbers are apart, in units of the scale: see scoreDifference(). The
/// categories must all be numbers. Undefined where both orientations count, in which each difference stands
/// beside its opposite; so are severity, deviation and limits where neither rater is the first.
[[nodiscard]] std::vector<NamedEstimate> tableDifferences(const Table &table, const TablePair &pair,
                                                          Errors errors);

} // namespace stats
