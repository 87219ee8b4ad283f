// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/project_data.h"

namespace labeling {

/// How votes or rulings fall out on one comparison: those that count, by side.
struct Tally
{
    int a = 0;
    int tie = 0;
    int b = 0;

    [[nodiscard]] int sum() const { return a + tie + b; }
    friend bool operator==(const Tally &, const Tally &) = default;
};

/// A line of the list of cases with its votes and rulings in numbers.
struct CaseSummary
{
    analysis::CaseLine line;
    Tally people; ///< human votes of occasion 1
    Tally judges; ///< rulings, imported or derived
};

[[nodiscard]] CaseSummary summaryOf(const analysis::Dataset &dataset, model::ComparisonId comparison);

} // namespace labeling
