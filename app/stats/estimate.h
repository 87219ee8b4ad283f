// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace stats {

/// How a standard error counts the observations.
enum class Errors {
    Clustered, ///< linearised influences summed by cluster, G/(G-1), t interval with G-1 degrees of freedom
    RowWise,   ///< the textbook formulas that take every row for independent
};

/// One figure. Exactly one of `value` and `why` is set: a figure that is not defined says so in plain words
/// and is never a NaN, an infinity, 0 or 1. `low`, `high` (95 %) and `se` are set together or not at all;
/// where a value has none of them, `note` says why. Of shares and coefficients of agreement `high` is at most
/// 1, `low` at least 0 for percent, else -1; ratings and effects in logits have
/// no bounds. A header says where a figure has an interval without a standard error.
struct Estimate
{
    std::optional<double> value;
    std::string why;
    std::string note;
    std::optional<double> low;
    std::optional<double> high;
    std::optional<double> se;
    std::string method; ///< how the interval came about, empty without one
    std::int64_t n = 0; ///< observations behind the value: shared comparisons, vote pairs or units
};

/// An Estimate without a value.
[[nodiscard]] Estimate undefined(std::string why, std::int64_t n);

} // namespace stats
