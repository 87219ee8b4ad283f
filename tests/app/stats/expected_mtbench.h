// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/stats/ledger.h"

namespace test_stats {

/// Compares mtbench_published.json: FastChat's agreement of GPT-4 and people, the counts and win rates of a
/// Llama-2 judge in both orders, and what a third party published.
void compareMtBench(Ledger &ledger, const Json &file);

} // namespace test_stats
