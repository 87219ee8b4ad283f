// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <cstdint>
#include <string>

namespace stats {

/// The two-sided 97.5 % quantile of Student's t, freedom >= 1.
[[nodiscard]] double studentQuantile(std::int64_t freedom);

/// The square of a standard error and what its t interval needs.
struct Variance
{
    double value = 0;             ///< tiny negative values of rounding count as 0
    std::int64_t independent = 0; ///< rows or clusters taken for independent
    std::int64_t freedom = 0;     ///< degrees of freedom of the interval
    const char *method = "";
};

/// An Estimate with a value that has no interval, and the note that says why.
[[nodiscard]] Estimate withoutInterval(double value, std::int64_t n, std::string note);

/// Adds se, low, high and method to an estimate with a value: low is at least `lowest`, high at most 1. With
/// fewer than two independent observations it adds a note in their place.
void addInterval(Estimate &estimate, const Variance &variance, double lowest, Errors errors);

} // namespace stats
