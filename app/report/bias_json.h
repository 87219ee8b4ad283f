// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "app/report/json.h"

namespace report {

/// The words of the command line.
[[nodiscard]] const char *wordOf(analysis::EvidenceKind evidence);
[[nodiscard]] const char *wordOf(analysis::LengthOver over);

/// A panel as `bias --json` lists it, see CLI.md.
[[nodiscard]] Json panelJson(const analysis::Panel &panel);

} // namespace report
