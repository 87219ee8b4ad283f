// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/stats/ledger.h"

#include <QString>

namespace test_stats {

/// Compares one file agreement_*.json with the figures of the tables of units by raters that it names;
/// `folder` is the one that holds "expected".
void compareTables(Ledger &ledger, const Json &file, const QString &folder);

} // namespace test_stats
