// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <QString>

namespace cli {

/// Four digits behind the point, for reading; JSON has all of them.
[[nodiscard]] QString shortNumber(double number);
/// `0.5047 [0.4702, 0.5391]  se 0.0173  n 1814`, or why there is none.
[[nodiscard]] QString figureText(const stats::Estimate &estimate);

} // namespace cli
