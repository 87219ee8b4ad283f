// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/json.h"
#include "app/stats/estimate.h"
#include "app/stats/many_raters.h"

#include <array>

namespace cli {

/// A Figure of CLI.md without `where` and `cases`. `cases` below 10 puts the note "fewer than 10".
[[nodiscard]] Json figureJson(const stats::Estimate &estimate, const char *unit, std::int64_t cases);

/// A coefficient of any number of raters, and how many votes a unit needs to count in it.
struct OverallFigure
{
    const char *id;
    const stats::Estimate stats::ManyRaters::*estimate;
    int leastVotes;
};

/// percent, fleiss_kappa, conger_kappa, krippendorff_alpha, gwet_ac1, brennan_prediger.
[[nodiscard]] const std::array<OverallFigure, 6> &overallFigureTable();

} // namespace cli
