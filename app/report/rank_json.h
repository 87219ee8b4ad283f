// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/board_comparison.h"
#include "app/report/json.h"

#include <span>

namespace report {

/// A word of `rank --method`, with what it does in one line.
struct RankMethodWord
{
    const char *word;
    analysis::RankMethod method;
    const char *says;
};
[[nodiscard]] std::span<const RankMethodWord> rankMethods();
[[nodiscard]] const char *wordOf(analysis::RankMethod method);

/// `against` of the document of the verb `rank`.
[[nodiscard]] Json boardComparisonJson(const analysis::BoardComparison &comparison);
/// The document of the verb `rank`, without the project.
[[nodiscard]] Json leaderboardJson(const analysis::Leaderboard &board);

} // namespace report
