// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/stability.h"
#include "app/report/json.h"

namespace report {

/// `stability` of the verb `agreement`.
[[nodiscard]] Json stabilityJson(const analysis::Stability &stability);

} // namespace report
