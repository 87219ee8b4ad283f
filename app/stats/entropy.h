// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <span>

namespace stats {

/// How undecided a distribution over categories is (Shannon 1948), without an interval.
struct Entropy
{
    Estimate nats;       ///< -sum p ln p, 0..ln K; divided by ln 2 it is in bits
    Estimate normalised; ///< divided by ln K, 0..1; undefined for one category
};

/// `weights`: how often or likely each of the K categories is, not below 0; they need not sum to 1. n is
/// their sum, rounded. Undefined where they sum to 0.
[[nodiscard]] Entropy entropyOf(std::span<const double> weights);

} // namespace stats
