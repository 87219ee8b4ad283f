// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias_panel.h"

namespace analysis {

/// What the single calls of a judge chose, and how they scored, by where it was shown (METHODS 9.5): every
/// call counts for itself, whether the other order was run or not. Nothing where no order is known.
/// Cells that count calls: calls_first, calls_second, calls_tie, calls_failed.
/// Of the valid ones, with unit "verdict": calls_share_first, calls_share_second, calls_share_tie.
/// Means, of judges that score both: score_first, score_second, score_difference.
[[nodiscard]] model::Result<std::vector<Detail>> orderTable(const BiasQuestion &question);

} // namespace analysis
