// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/project_data.h"
#include "app/report/json.h"

namespace report {

/// The JSON of `info`.
[[nodiscard]] Json infoJson(const analysis::ProjectInfo &info);

} // namespace report
