// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"

#include <ostream>

namespace cli {

/// The words of the command line.
[[nodiscard]] const char *wordOf(analysis::EvidenceKind evidence);
[[nodiscard]] const char *wordOf(analysis::LengthOver over);

/// The document of `bias --json`, see CLI.md.
void printBias(std::ostream &out, const QString &project, const analysis::BiasOptions &options,
               const std::vector<analysis::Panel> &panels);

} // namespace cli
