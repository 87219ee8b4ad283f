// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "app/report/json.h"

namespace report {

/// A Cell of CLI.md.
[[nodiscard]] Json cellJson(const analysis::Cell &cell);
/// A Figure of CLI.md with `where` and `cases`.
[[nodiscard]] Json figureJson(const analysis::Figure &figure);

} // namespace report
