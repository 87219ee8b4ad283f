// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/calibration.h"
#include "app/report/json.h"

#include <array>

namespace report {

/// A figure of the calibration of a judge, and what it is called.
struct CalibrationFigure
{
    const char *key;   ///< in JSON
    const char *title; ///< for people
    analysis::Figure analysis::Calibration::*figure;
};
/// In the order in which they are told.
[[nodiscard]] const std::array<CalibrationFigure, 12> &calibrationFigures();

/// The document of the verb `calibration`, without the project.
[[nodiscard]] Json calibrationJson(const analysis::Calibration &result);

} // namespace report
