// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/pair_table.h"
#include "app/stats/ratings.h"

#include <cstddef>
#include <vector>

namespace stats {

/// The tables of every pair of raters, the upper triangle in row-major order (0,1), (0,2), ..., (1,2), ...;
/// a pair that shares no unit has n = 0. At most one counted entry per (unit, rater). The same result for any
/// number of threads (0 = 1).
[[nodiscard]] std::vector<PairTable> allPairTables(const Ratings &ratings, unsigned threads);

/// Where the pair (a, b), a < b, stands in that order.
[[nodiscard]] std::size_t pairIndex(int a, int b, int raters);

} // namespace stats
