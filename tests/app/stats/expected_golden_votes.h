// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/stats/ledger.h"

namespace test_stats {

/// The golden figures that need MT-bench's votes themselves: Dawid and Skene's model of 65 people and GPT-4,
/// tie-discounted agreement, and prediction-powered win rates of three models.
void compareDawidSkene(Ledger &ledger, const Json &expected, const std::string &path);
void compareTieDiscounted(Ledger &ledger, const Json &expected, const std::string &path);
void comparePredictionPowered(Ledger &ledger, const Json &expected, const std::string &path);

} // namespace test_stats
