// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "tests/app/stats/ledger.h"

#include <QString>
#include <QStringList>

namespace test {

/// A file of data/expected; ends the test program where there is none.
[[nodiscard]] test_stats::Json expectedFile(const QString &name);

/// A verb that succeeds, and what it says as text, or with --json; else ends the test program.
std::string done(const QStringList &arguments);
[[nodiscard]] test_stats::Json answer(const QStringList &arguments);

/// A figure as a verb prints it.
[[nodiscard]] stats::Estimate estimateOf(const test_stats::Json &figure);

/// The one of a list, `models` or `raters`, whose `key` is `name`; ends the test program where there is none.
[[nodiscard]] const test_stats::Json &entryOf(const test_stats::Json &list, const char *key,
                                              const std::string &name);

/// Prints how many values were compared and what was left out; false, with the problems printed, where there
/// are some or the number is another.
[[nodiscard]] bool isSettled(const test_stats::Ledger &ledger, const char *what, int compared);

} // namespace test
