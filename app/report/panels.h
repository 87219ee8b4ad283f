// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/work.h"

namespace report {

/// The panels of one kind of bias of every judge within the slice: a sentence and a row each, and under
/// `panels` of the section's data what the verb `bias` prints.
[[nodiscard]] model::Result<> addPanels(Work &work, const char *kind, Section &section);

} // namespace report
