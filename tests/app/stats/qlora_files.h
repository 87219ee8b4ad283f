// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/stats/made_battles.h"

#include <QString>

namespace test_stats {

/// GPT-4's verdicts on every ordered pair of eight systems on the Vicuna questions (METHODS 5.3), files by
/// name and lines in their order, those without a verdict left out. `folder` is the data set.
[[nodiscard]] OwnedBattles qloraBattles(const QString &folder);

} // namespace test_stats
