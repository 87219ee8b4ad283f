// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/cli/json.h"
#include "app/stats/table.h"

namespace cli {

/// The JSON of `agreement` as CLI.md states it. `explains` adds to each pair how its figures came about.
void printAgreement(std::ostream &out, const QString &project, const analysis::AgreementTable &table,
                    bool explains);
/// The same figures of a table without a project: no `where`, no `cases`, no frame.
void printTableAgreement(std::ostream &out, const QString &file, const stats::Table &table,
                         const stats::TableAgreement &agreement);

/// The words of the options, as they are given on the command line.
[[nodiscard]] const char *wordOf(analysis::Ties ties);
[[nodiscard]] const char *wordOf(analysis::Frame frame);

} // namespace cli
