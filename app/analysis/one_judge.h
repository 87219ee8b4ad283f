// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "db/model/result.h"

#include <cstdint>

namespace analysis {

/// The one rater that a verb asks about, no person and no estimate.
struct OneJudge
{
    Party party;
    std::int32_t rater = 0;
};
/// Error::Usage for a name that is not there, and for a person, estimate or pool in place of a judge; `verb`
/// is what takes one judge.
[[nodiscard]] model::Result<OneJudge> oneJudge(const Dataset &dataset, const QString &name, const char *verb);

} // namespace analysis
