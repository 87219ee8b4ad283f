// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/stats/ledger.h"

namespace test_stats {

/// Compares canonical_examples.json: textbook tables, degenerate tables, and the data that irrCAC and vcd
/// ship.
void compareCanonical(Ledger &ledger, const Json &file);

} // namespace test_stats
