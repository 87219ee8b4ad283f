// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/evaluators.h"
#include "app/report/json.h"

#include <array>

namespace report {

/// A figure of a row of the table of evaluators, and what it is called.
struct EvaluatorFigure
{
    const char *key;   ///< in JSON
    const char *title; ///< for people
    analysis::Figure analysis::Evaluator::*figure;
};
/// In the order of the table.
[[nodiscard]] const std::array<EvaluatorFigure, 11> &evaluatorFigures();
/// votes, calls or rulings.
[[nodiscard]] const char *wordOf(analysis::ToldBy toldBy);

/// The document of the verb `evaluators`, without the project.
[[nodiscard]] Json evaluatorsJson(const analysis::EvaluatorTable &table);

} // namespace report
