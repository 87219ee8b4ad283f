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

/// The standard error is no more than rounding.
[[nodiscard]] bool isNoSpread(double se);

/// Takes the interval away and says why: everything observed says the same, where a formula or a bootstrap
/// finds a spread of 0, which is not how sure one may be.
void withdrawInterval(Estimate &estimate);

/// Adds se, low, high and method to an estimate with a value: low is at least `lowest`, high at most 1. With
/// fewer than two independent observations it adds a note in their place. So it does where no spread was seen
/// between clusters, but a share (`lowest` is 0) of none or all has Wilson's interval over them instead; row
/// by row the textbook's interval of no width stays.
void addInterval(Estimate &estimate, const Variance &variance, double lowest, Errors errors);

} // namespace stats
