// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/paired_judges.h"
#include "app/report/json.h"

namespace report {

/// The document of `standin --against`, without the project.
[[nodiscard]] Json pairedJudgesJson(const analysis::PairedJudges &result);

} // namespace report
