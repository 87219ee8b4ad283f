// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/stats/owned_ratings.h"

namespace test_stats {

/// Dawid and Skene 1979, table 1: five anaesthetists say how fit 45 patients are, 1 to 4; the first of them
/// says so three times.
[[nodiscard]] OwnedRatings anaesthetists();

} // namespace test_stats
