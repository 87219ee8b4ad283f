// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/json.h"
#include "app/stats/estimate.h"

#include <cstdint>

namespace report {

/// A Figure of CLI.md without `where` and `cases`. `cases` below 10 puts the note "fewer than 10".
[[nodiscard]] Json figureJson(const stats::Estimate &estimate, const char *unit, std::int64_t cases);

} // namespace report
