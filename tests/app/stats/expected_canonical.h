// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/stats/ledger.h"

#include <QString>

namespace test_stats {

/// Compares canonical_examples.json: textbook tables, degenerate tables, the data that irrCAC, vcd and
/// BradleyTerry2 ship, and ratings of the battles in `folder`, the one of the expected files.
void compareCanonical(Ledger &ledger, const Json &file, const QString &folder);

} // namespace test_stats
