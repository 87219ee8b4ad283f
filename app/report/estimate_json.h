// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/estimate.h"
#include "app/report/json.h"

namespace report {

/// random, stated, unknown, priority or votes.
[[nodiscard]] const char *wordOf(analysis::Drawn drawn);

/// The document of the verb `estimate`, without the project.
[[nodiscard]] Json estimateJson(const analysis::WinRateEstimate &result);

} // namespace report
