// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/cli/run_cli.h"

namespace test {

/// Promise 1 for a document of a verb: what `cases` counts for the filter of every figure and cell in it is
/// what it says, where the unit is the comparison that is n as well, and a figure has either a value or a
/// reason.
struct JsonPromise
{
    int checked = 0;
    QStringList broken; ///< a sentence each
};
[[nodiscard]] JsonPromise promiseOf(const QString &project, const Json &document);

} // namespace test
