// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/ratings.h"

#include <cstdint>
#include <vector>

namespace test_stats {

/// Votes made up by a test, with the columns that stats::Ratings looks at.
struct OwnedRatings
{
    int raters = 0;
    int q = 0;
    std::vector<std::int32_t> unit;
    std::vector<std::int32_t> rater;
    std::vector<std::int32_t> cluster;
    std::vector<std::int8_t> category;

    [[nodiscard]] stats::Ratings view() const { return {raters, q, unit, rater, cluster, category}; }
    void add(int unitNumber, int raterNumber, int clusterNumber, int categoryNumber);
};

/// Rows are units, columns raters, -1 = no vote. `unitsPerCluster` rows in a row are one cluster.
[[nodiscard]] OwnedRatings fromRows(const std::vector<std::vector<int>> &rows, int q, int unitsPerCluster);

/// Rows are units, columns the votes for each category; the raters are made up, as they do not matter.
[[nodiscard]] OwnedRatings fromCounts(const std::vector<std::vector<int>> &counts);

} // namespace test_stats
