// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/board_comparison.h"

#include <optional>
#include <ostream>

namespace cli {

/// The leaderboard for a terminal: a line a model, another's leaderboard beside it, then the models against
/// each other.
void printLeaderboard(std::ostream &out, const analysis::Leaderboard &board,
                      const std::optional<analysis::BoardComparison> &comparison);

} // namespace cli
