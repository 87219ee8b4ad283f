// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/reply_rule.h"
#include "app/judge/reply_text.h"

#include <vector>

namespace judge {

// What rules make of what they have found.

[[nodiscard]] ReadReply verdictAt(Part part, Preferred preferred);

/// Points of one response at `part`; OutOfRange outside the scale.
struct Scale
{
    double lowest = 1, highest = 10;

    [[nodiscard]] bool holds(double value) const { return value >= lowest && value <= highest; }
};
[[nodiscard]] ReadReply pointsAt(Part part, double points, const Scale &scale);

/// Points of both at `part`: the larger wins where they differ by more than `tie`.
struct PointPair
{
    double first = 0, second = 0;
};
[[nodiscard]] ReadReply pairAt(Part part, const PointPair &points, double tie);
/// The same, equal points a tie, OutOfRange where one is outside the scale.
[[nodiscard]] ReadReply pairAt(Part part, const PointPair &points, const Scale &scale);

/// The last of the readings of one reply; Ambiguous where one of them says something else. Nothing is
/// Unparsable.
[[nodiscard]] ReadReply lastOf(const std::vector<ReadReply> &readings);

} // namespace judge
