// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/pair_table.h"
#include "tests/app/stats/ledger.h"

#include <string>
#include <vector>

namespace test_stats {

/// Compares one pair of raters of a file agreement_*.json, with the figures of five tools. `values` are the
/// categories' numbers, empty where they are names.
void comparePair(Ledger &ledger, const Json &expected, const std::string &path, const stats::PairTable &table,
                 const std::vector<double> &values);

} // namespace test_stats
