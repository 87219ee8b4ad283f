// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/standin.h"
#include "app/report/json.h"

namespace report {

/// The document of the verb `standin`, without the project.
[[nodiscard]] Json standInJson(const analysis::StandIn &result);

} // namespace report
