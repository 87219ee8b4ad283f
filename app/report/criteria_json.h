// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/criteria_parting.h"
#include "app/report/json.h"

namespace report {

/// Where the criteria of votes part.
[[nodiscard]] Json criteriaJson(const analysis::CriteriaTable &table);

} // namespace report
