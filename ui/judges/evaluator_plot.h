// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/evaluators.h"
#include "ui/charts/plot.h"

namespace ui {

/// What agreement with people is set against.
enum class Effort { Cost, Time };

/// A mark for each judge whose agreement and effort are both known; people are the line that they are held
/// against. Nothing, and why, where no judge has both.
[[nodiscard]] Plot evaluatorPlot(const analysis::EvaluatorTable &table, Effort effort);

} // namespace ui
