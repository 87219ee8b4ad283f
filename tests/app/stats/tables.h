// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/pair_table.h"

#include <vector>

namespace test_stats {

/// A table of counts, each observation its own cluster.
[[nodiscard]] stats::PairTable tableOf(const std::vector<std::vector<int>> &counts);

} // namespace test_stats
