// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/calibration.h"
#include "ui/widgets/explain_words.h"

namespace ui {

// What the verbs `bias` and `calibration` explain with --explain, in the language of the window.

/// What stands at `path` in the panel: `estimate`, or `detail` and names.
[[nodiscard]] QString explainedOf(const analysis::Panel &panel, const QStringList &path);
/// All scores.
[[nodiscard]] QString explainedScores(const analysis::Calibration &calibration);
/// How often the judge was right in a line of the reliability table.
[[nodiscard]] QString explainedBin(const analysis::Calibration &calibration, int bin);

} // namespace ui
