// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/jury.h"
#include "app/report/json.h"

namespace report {

/// A jury of the verb `jury`. `source`: when it was called, and by whom.
[[nodiscard]] Json juryJson(const analysis::JuryOptions &options, const analysis::StoredJury &stored,
                            const store::EstimateSource &source);

/// What saving rulings that are made of others' changed.
[[nodiscard]] Json changeJson(const store::EstimateChange &change);

} // namespace report
