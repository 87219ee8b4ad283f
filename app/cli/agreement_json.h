// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/stability.h"
#include "app/cli/json.h"
#include "app/report/option_words.h"
#include "app/stats/bootstrap.h"
#include "app/stats/table_levels.h"

#include <optional>

namespace cli {

/// The JSON of `agreement` as CLI.md states it. `bootstrap`: where the intervals are of one. `explains` adds
/// to each pair how its figures came about.
void printAgreement(std::ostream &out, const QString &project, const analysis::AgreementTable &table,
                    const std::optional<stats::Bootstrap> &bootstrap, bool explains,
                    const analysis::Stability &stability);
/// The same figures of a table without a project: no `where`, no `cases`, no frame. With `levels` alpha is
/// that of the level. `repeatedUnits`: rows whose unit stands further up already.
void printTableAgreement(std::ostream &out, const QString &file, const stats::Table &table,
                         const stats::TableAgreement &agreement,
                         const std::optional<stats::TableLevels> &levels, std::int64_t repeatedUnits);
/// Two raters of an element of its `pairs`: nominal figures and confusion. `ways`: how often a unit stands in
/// the confusion, 2 of a pool among itself.
[[nodiscard]] Json tablePairJson(const QString &a, const QString &b, const stats::TablePair &pair,
                                 const std::vector<std::string> &categories, const char *unit, int ways);
[[nodiscard]] const char *wordOf(stats::Metric level);

using report::wordOf;

} // namespace cli
