// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bootstrap.h"
#include "app/stats/estimate.h"

#include <cstdint>
#include <optional>
#include <span>

namespace stats {

/// The scores of one call that saw a system's answer and the reference's: 0 or more each, empty where the
/// reply was not parsed (the -1 of the files).
struct ScorePair
{
    std::optional<double> system;
    std::optional<double> reference;
    std::int32_t item = 0;
};

/// The sum of the system's scores over the sum of the reference's, over calls with both (Vicuna, QLoRA:
/// percent of ChatGPT); 1 is level. Both orders of an item are pooled; show each order by itself too. The
/// interval is that of a ratio of sums by item (Cochran 1977, 6.3: sum over items of (s - R r) squared over
/// the square of the reference's sum, G/(G-1), t with G-1 degrees of freedom); none where all items have one
/// ratio. `n` is the number of calls. Undefined without calls and where the reference has no score above 0.
[[nodiscard]] Estimate relativeScore(std::span<const ScorePair> scores);

/// The same with the percentiles of draws of items, each with all its calls; a draw is a ratio of its own
/// sums.
[[nodiscard]] Estimate bootstrapRelativeScore(std::span<const ScorePair> scores, const Bootstrap &bootstrap);

} // namespace stats
