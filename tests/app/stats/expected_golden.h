// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/stats/ledger.h"

namespace test_stats {

/// Compares the whole of golden.json: agreement, paired tests, shares and entropy here, the rest in
/// expected_golden_votes.h and expected_fits.h.
void compareGolden(Ledger &ledger, const Json &file);

} // namespace test_stats
