// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/evaluators.h"

namespace analysis {

/// One row, of a rater or of people as individuals, over the selected comparisons.
[[nodiscard]] model::Result<Evaluator> evaluatorRow(const Dataset &dataset, Selector &selector,
                                                    const EvaluatorOptions &options, const Party &party,
                                                    const Selection &selection);

} // namespace analysis
