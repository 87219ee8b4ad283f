// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/stats/ledger.h"

namespace test_stats {

/// Compares tulu_human_eval.json: acceptance and preference of three pairs of models, and what two people
/// say of one instance.
void compareTulu(Ledger &ledger, const Json &file);

} // namespace test_stats
