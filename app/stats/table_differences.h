// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/table.h"
#include "app/stats/table_levels.h"

#include <vector>

namespace stats {

/// How far two raters of a table of numbers are apart, in units of the scale: severity, deviation,
/// lower_limit, upper_limit (Bland and Altman), mean_absolute, root_mean_square; see scoreDifference(). The
/// categories must all be numbers. Undefined where both orientations count, in which each difference stands
/// beside its opposite.
[[nodiscard]] std::vector<NamedEstimate> tableDifferences(const Table &table, const TablePair &pair,
                                                          Errors errors);

} // namespace stats
