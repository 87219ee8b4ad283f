// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/owned_ratings.h"

#include <algorithm>

namespace test_stats {

void OwnedRatings::add(int unitNumber, int raterNumber, int clusterNumber, int categoryNumber)
{
    unit.push_back(unitNumber);
    rater.push_back(raterNumber);
    cluster.push_back(clusterNumber);
    category.push_back(static_cast<std::int8_t>(categoryNumber));
}

OwnedRatings fromRows(const std::vector<std::vector<int>> &rows, int q, int unitsPerCluster)
{
    OwnedRatings ratings;
    ratings.q = q;
    ratings.raters = rows.empty() ? 0 : static_cast<int>(rows.front().size());
    for (int row = 0; row < static_cast<int>(rows.size()); ++row) {
        for (int rater = 0; rater < ratings.raters; ++rater)
            ratings.add(row, rater, row / unitsPerCluster,
                        rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(rater)]);
    }
    return ratings;
}

OwnedRatings fromCounts(const std::vector<std::vector<int>> &counts)
{
    OwnedRatings ratings;
    ratings.q = counts.empty() ? 0 : static_cast<int>(counts.front().size());
    for (int row = 0; row < static_cast<int>(counts.size()); ++row) {
        int rater = 0;
        for (int k = 0; k < ratings.q; ++k) {
            for (int vote = 0; vote < counts[static_cast<std::size_t>(row)][static_cast<std::size_t>(k)];
                 ++vote)
                ratings.add(row, rater++, row, k);
        }
        ratings.raters = std::max(ratings.raters, rater);
    }
    return ratings;
}

} // namespace test_stats
