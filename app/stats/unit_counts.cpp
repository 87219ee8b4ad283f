// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/unit_counts.h"

namespace stats {

UnitCounts unitCounts(const Ratings &ratings)
{
    UnitCounts result;
    result.q = ratings.q;
    const auto q = static_cast<std::size_t>(ratings.q);
    std::vector<std::int32_t> row(q);
    for (std::size_t at = 0; at < ratings.unit.size();) {
        const std::int32_t unit = ratings.unit[at];
        const std::int32_t cluster = ratings.cluster[at];
        std::int32_t votes = 0;
        for (; at < ratings.unit.size() && ratings.unit[at] == unit && ratings.cluster[at] == cluster; ++at) {
            if (ratings.category[at] < 0)
                continue;
            ++row[static_cast<std::size_t>(ratings.category[at])];
            ++votes;
        }
        if (votes == 0)
            continue;
        result.counts.insert(result.counts.end(), row.begin(), row.end());
        result.votes.push_back(votes);
        result.cluster.push_back(cluster);
        row.assign(q, 0);
    }
    return result;
}

} // namespace stats
