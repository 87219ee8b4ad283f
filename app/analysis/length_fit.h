// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "app/stats/estimate.h"

#include <cstdint>
#include <vector>

namespace analysis {

/// What the rulings of a judge would be expected to be without the length of the responses (METHODS 4.4; see
/// stats::LengthCounterfactual), by comparison. Of rulings that count, on two different models; lengths over
/// turns 1 to the comparison's.
struct LengthFit
{
    stats::Estimate effect; ///< of length, in logits; why there is none
    /// The chance that side a wins, with the length term and without it; a half where nothing was fitted.
    std::vector<double> with, without;
};
/// Fits all of the judge's rulings: to be kept, not asked for anew for each case.
[[nodiscard]] LengthFit lengthFit(const Dataset &dataset, std::int32_t judge);

} // namespace analysis
