// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <optional>

namespace test_stats {

/// There is a value and it is within the tolerance of the one expected.
[[nodiscard]] inline bool close(const std::optional<double> &value, double expected, double tolerance)
{
    return value && std::abs(*value - expected) <= tolerance;
}
[[nodiscard]] inline bool close(const std::optional<double> &value, double expected)
{
    return close(value, expected, 1e-9);
}

} // namespace test_stats
