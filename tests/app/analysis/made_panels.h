// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "tests/app/analysis/made_columns.h"

/// Whether two figures are the same to 1e-9.
[[nodiscard]] bool close(const std::optional<double> &value, double expected);

/// The panels of a dataset; ends the test program where there are none.
[[nodiscard]] std::vector<analysis::Panel> panelsOf(const analysis::Dataset &dataset,
                                                    const analysis::BiasOptions &options);
/// The one panel of a kind and rater.
[[nodiscard]] analysis::Panel panelOf(const MadeColumns &made, const QString &kind,
                                      const QString &rater = QStringLiteral("judge"));
/// A part of a panel by name, nullptr where there is none.
[[nodiscard]] const analysis::Cell *cellIn(const analysis::Panel &panel, const QString &name);
[[nodiscard]] const analysis::Figure *figureIn(const analysis::Panel &panel, const QString &name);
