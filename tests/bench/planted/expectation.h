// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/planted/world.h"

#include <string>
#include <vector>

namespace planted {

/// What a figure comes to when items are drawn without end: the planted value.
struct Expectation
{
    std::string figure;
    double value = 0;
    bool isAsked = true; ///< not: the design is not one for this figure
    /// The design is symmetric, so that the value is 0 and whoever has it is innocent; `value` is then what
    /// the sample of items gives, which is 0 but for its size.
    bool isInnocent = false;

    [[nodiscard]] double planted() const { return isInnocent ? 0 : value; }
};

/// The expectation of every figure that is looked at, from `items` items of the world. Given an item, who
/// says what has known chances, and these are summed, not draws from them; so the only error is that of the
/// sample of items. Every formula is written out here, from the definitions of the figures, and nothing of
/// the program computes any of it.
[[nodiscard]] std::vector<Expectation> expectations(const Design &design, int items, std::uint64_t seed);

} // namespace planted
