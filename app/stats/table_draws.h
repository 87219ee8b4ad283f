// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bootstrap.h"
#include "app/stats/table.h"
#include "app/stats/table_levels.h"

#include <functional>
#include <vector>

namespace stats {

/// How many replicates are done, of how many; false stops the work. May be empty.
using DrawProgress = std::function<bool(int done, int total)>;

// Both give every figure the interval of a bootstrap that draws clusters (units where the table has none)
// with all their rows, see coefficientInterval(), those too that have no analytic interval; values and n
// stay. `scores` from levelScores(). The same seed gives the same intervals. False where it was stopped; the
// figures are then as they were.

/// The figures of all raters of a table, those of its pairs left alone.
[[nodiscard]] bool resampleOverall(const Table &table, const std::vector<double> &scores,
                                   const Bootstrap &bootstrap, const DrawProgress &progress,
                                   ManyRaters &overall, TableLevels &levels);
/// Those of the one pair of a table of two raters; `levels` from pairLevels().
[[nodiscard]] bool resamplePair(const Table &table, const std::vector<double> &scores,
                                const Bootstrap &bootstrap, const DrawProgress &progress, TablePair &pair,
                                std::vector<NamedEstimate> &levels);

} // namespace stats
