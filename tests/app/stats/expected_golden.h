// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/stats/ledger.h"

namespace test_stats {

/// Compares golden.json: what agreement, paired tests, raters' models, shares and entropy have in it.
/// Rankings and prediction-powered inference belong to other folders.
void compareGolden(Ledger &ledger, const Json &file);

} // namespace test_stats
