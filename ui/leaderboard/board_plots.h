// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/reading.h"
#include "ui/charts/plot.h"

namespace ui {

/// The ratings of the models with their intervals, on both boards where there are two.
[[nodiscard]] Plot ratingsPlot(const labeling::Ranking &ranking);
/// Where the models stand on either board; nothing without a second one.
[[nodiscard]] Plot placesPlot(const labeling::Ranking &ranking);

} // namespace ui
