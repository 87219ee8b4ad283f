// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace stats {

/// Which of several hypotheses a step-up rule rejects, in the order in which their p values came.
struct MultipleTests
{
    std::vector<bool> isRejected;
    std::vector<double> adjusted;   ///< p values, 0..1: rejected where not above the rate of the rule
    std::vector<double> thresholds; ///< what the smallest, second smallest, ... p value is held against
};

// Both keep the expected share of wrong rejections at `rate` (0..1): the hypotheses with the i smallest p
// values are rejected for the largest i with p_(i) <= i rate / (m c). p values are 0..1; without any, nothing
// is rejected.

/// c = 1: independent or positively dependent tests (Benjamini and Hochberg 1995).
[[nodiscard]] MultipleTests benjaminiHochberg(std::span<const double> p, double rate);
/// c = 1 + 1/2 + ... + 1/m: tests that depend in any way (Benjamini and Yekutieli 2001).
[[nodiscard]] MultipleTests benjaminiYekutieli(std::span<const double> p, double rate);

} // namespace stats
