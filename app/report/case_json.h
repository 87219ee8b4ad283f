// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/flags.h"
#include "app/analysis/project_data.h"
#include "app/report/json.h"
#include "db/model/case.h"

#include <span>

namespace report {

/// One element of `cases` in CLI.md: every vote, verdict, ruling, rating and flag on a comparison; `flags`
/// are the derived ones. With `texts` also its prompts, responses and references.
[[nodiscard]] Json caseJson(const model::Case &found, const std::vector<analysis::RulingLine> &rulings,
                            const analysis::Dataset &dataset, std::span<const analysis::Flag> flags,
                            bool texts);

} // namespace report
