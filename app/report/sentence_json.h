// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/sentence.h"
#include "app/report/json.h"

namespace report {

/// The facts of a sentence by name.
[[nodiscard]] Json factsJson(const analysis::Sentence &sentence);

} // namespace report
