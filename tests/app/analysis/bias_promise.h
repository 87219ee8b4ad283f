// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "tests/app/analysis/promise_check.h"

/// Promise 1 for bias panels: the filter of every figure and cell, printed and parsed again, selects as many
/// comparisons as it says, where the unit is the comparison n and count are the same number, and the counts
/// of position, length, ties and own models are those of a naive count over the columns.
[[nodiscard]] PromiseReport checkBiasPromise(const analysis::Dataset &dataset, analysis::Selector &selector,
                                             const analysis::BiasOptions &options,
                                             const std::vector<analysis::Panel> &panels);
