// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/forecasts.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stats {

enum class Recalibration {
    Temperature,
    Isotonic, ///< needs 500 forecasts
};

/// Probabilities corrected by what the other forecasts teach, in the order of the forecasts; or the reason
/// why there are none.
struct CrossFitted
{
    std::string why;
    std::vector<double> probability;
    std::vector<double> temperatures; ///< of each fold; empty for Isotonic
};

/// Clusters are dealt to `folds` (at least 2) folds by the seed; each fold is corrected by a fit of the
/// others. Needs as many clusters as folds and a fit of each.
[[nodiscard]] CrossFitted crossFitted(const Forecasts &forecasts, Recalibration method, int folds,
                                      std::uint64_t seed);

} // namespace stats
