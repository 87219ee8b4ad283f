// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/calibration.h"

#include <QString>

#include <string>

namespace ui {

/// Whether the judge's probabilities can be trusted, and what it is worth when it is surest.
[[nodiscard]] QString calibrationText(const analysis::Calibration &calibration);
/// Its scores, with the intervals that they have.
[[nodiscard]] QString scoresText(const analysis::Calibration &calibration);
/// Why calibration() has no figure.
[[nodiscard]] QString calibrationWhyText(const std::string &why);

} // namespace ui
