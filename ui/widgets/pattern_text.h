// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/sentence.h"

#include <QString>

namespace ui {

/// A sentence of the window: `pattern` with the facts of `sentence` in its places %1 to %9, each written by
/// `factText`. Not QString::arg: a name may itself hold a percent sign and a digit.
[[nodiscard]] QString patternText(const QString &pattern, const analysis::Sentence &sentence,
                                  QString (*factText)(const analysis::Fact &));

/// figureText() that no line is broken within: Qt would break one in .158 and -.034.
[[nodiscard]] QString unbrokenFigure(double value, int digits);

/// A count, a figure that no line is broken within, or words as they are.
[[nodiscard]] QString factText(const analysis::Fact &fact);

} // namespace ui
