// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <cstdint>
#include <span>

namespace stats {

/// The two-sided exact p of units that speak forth against units that speak back, where those of one item do
/// not speak independently: each item's net (forth less back) keeps or changes its sign with one half
/// (randomisation test of paired items, Fisher 1935, The Design of Experiments, 21), and p is the chance of a
/// sum as far from 0 as the one at hand. Where every item's net is alike in size that is exactHalves() of the
/// items. `forth` and `back` hold the item of each unit, in any order; `n` counts the units. Has no interval.
/// Items whose units cancel out say nothing; with those alone p is 1. Undefined without a unit. From some ten
/// thousands of items on, where the exact sum would take seconds, p is that of the normal distribution, as
/// its note says.
[[nodiscard]] Estimate exactByItem(std::span<const std::int32_t> forth, std::span<const std::int32_t> back);

} // namespace stats
