// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bootstrap.h"
#include "app/stats/estimate.h"

#include <cstdint>
#include <span>
#include <vector>

namespace stats {

/// What people and a judge said of items, classes 0..classes-1 (A, B and tie): of the labelled items by both,
/// of the others by the judge alone.
struct ClassCalls
{
    int classes = 0;
    std::span<const std::int8_t> people;
    std::span<const std::int8_t> judge; ///< of the same items in the same order
    std::span<const std::int8_t> judgeOthers;
    /// Which items belong together, of the labelled and of the others: one number the same cluster in both.
    /// Empty: each item stands alone.
    std::span<const std::int32_t> cluster{};
    std::span<const std::int32_t> clusterOthers{};
};

/// The shares of the classes that people would give the other items (METHODS 6.5): the theta of p = M' theta,
/// p the judge's shares and M(i, j) how often it calls an item j that people call i, brought to the nearest
/// shares that are at least 0 and add up to 1 (Duchi et al. 2008). The intervals are percentiles of draws of
/// the labelled and of the other items, with clusters of whole clusters. `n` is the other items. Undefined
/// where there are none, where people never used a class and where the judge does not tell the classes apart.
/// With two classes the value is roganGladen()'s.
[[nodiscard]] std::vector<Estimate> correctedShares(const ClassCalls &calls, const Bootstrap &bootstrap);

} // namespace stats
