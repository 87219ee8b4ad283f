// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/vote_columns.h"

#include <vector>

namespace bench {

/// Cohen's kappa of every pair of raters as a script computes it: the votes of each rater in a map by
/// comparison; for each pair those of one looked up in those of the other, and a 3 x 3 table. No other
/// coefficient, no standard error, no frame. Pairs in the order (0,1), (0,2), ...; 0 where nothing is shared.
[[nodiscard]] std::vector<double> plainKappas(const model::VoteColumns &columns);

} // namespace bench
