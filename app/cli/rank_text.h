// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/ranking.h"

#include <ostream>

namespace cli {

/// The leaderboard for a terminal: a line a model, then the models against each other.
void printLeaderboard(std::ostream &out, const analysis::Leaderboard &board);

} // namespace cli
