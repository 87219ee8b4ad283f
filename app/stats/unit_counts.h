// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/ratings.h"

#include <cstdint>
#include <vector>

namespace stats {

/// The votes of each unit by category: all that the coefficients of many raters read of them.
struct UnitCounts
{
    int q = 0;
    std::vector<std::int32_t> counts;  ///< units x q, row major; only units with a vote
    std::vector<std::int32_t> votes;   ///< the sum of each row, at least 1
    std::vector<std::int32_t> cluster; ///< of each unit; equal ones in a row

    [[nodiscard]] std::size_t units() const { return votes.size(); }
    [[nodiscard]] const std::int32_t *row(std::size_t unit) const
    {
        return counts.data() + unit * static_cast<std::size_t>(q);
    }
};

[[nodiscard]] UnitCounts unitCounts(const Ratings &ratings);

} // namespace stats
