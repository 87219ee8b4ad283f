// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/length_control.h"

#include <span>
#include <string>
#include <vector>

namespace stats {

/// Instruction difficulty from a user's own models where AlpacaEval's does not apply: a length slope and a
/// level for each model, an effect for each instruction common to all, with a ridge of 1 on the latter. All
/// models have the same instructions in the same order.
struct EstimatedDifficulty
{
    std::vector<double> values; ///< gamma of each instruction; empty where `why` is set
    std::string why;            ///< fewer than five models, more than 3,000 instructions, no fit
};
[[nodiscard]] EstimatedDifficulty estimateDifficulty(std::span<const LengthControlRows> models);

} // namespace stats
