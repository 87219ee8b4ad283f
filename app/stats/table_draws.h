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

/// Gives every figure of a table the percentile interval of a bootstrap that draws clusters (units where the
/// table has none) with all their rows, those too that have no analytic interval; values and n stay.
/// `agreement` and `levels` are those of the table, `scores` from levelScores(). The same seed gives the same
/// intervals. With one cluster there are none. False where it was stopped; the figures are then as they were.
[[nodiscard]] bool resampleTable(const Table &table, const std::vector<double> &scores,
                                 const Bootstrap &bootstrap, const DrawProgress &progress,
                                 TableAgreement &agreement, TableLevels &levels);

} // namespace stats
