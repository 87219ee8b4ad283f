// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bootstrap.h"

#include <optional>
#include <span>

namespace stats {

/// `value` with the interval of its replicates, as percentileInterval(), and with the note of that interval
/// alone. No interval where there are no replicates, because one item cannot be drawn from, nor where they
/// are all alike: that tables which all say the same are drawn alike is not how sure one may be. What has no
/// value stays as it is.
[[nodiscard]] Estimate coefficientInterval(const Estimate &value,
                                           std::span<const std::optional<double>> replicates,
                                           const Bootstrap &bootstrap);

} // namespace stats
