// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/run.h"

namespace judge {

/// The run of a protocol that asks nobody.
[[nodiscard]] model::Result<RunReport> runOffline(const RunJob &job, const std::vector<Planned> &calls);

} // namespace judge
