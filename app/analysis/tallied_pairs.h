// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/pair_sums.h"

#include <cstdint>
#include <vector>

namespace analysis {

/// A pool of raters, or the majority of one by plurality, each rater with occasion 1.
struct TalliedGroup
{
    bool isMajority = false;
    std::vector<bool> isMember; ///< by rater
};

/// Whether both have a member in common and just one is a majority: a member beside its own majority.
[[nodiscard]] bool isBesideItself(const TalliedGroup &one, const TalliedGroup &two);

struct TalliedCounts
{
    std::vector<CellCount> singleVotes, groupVotes; ///< votes and rulings on the selected comparisons
    std::vector<PairCounts> singlesByGroups;        ///< single * groups + group; the single in rows
    std::vector<PairCounts> groupsByGroups; ///< one * groups + two for one <= two; the others are empty
};

/// Every pair of a single rater and a group, and of two groups, in one pass over the ballots: what a group
/// says on a comparison is a tally, and a rater's own ballots are taken out of it. Members of a majority
/// count where at least two votes of it do. The same result for any number of threads (0 = 1).
[[nodiscard]] TalliedCounts countTallies(const Dataset &dataset, const Selection &selection,
                                         const AgreementOptions &options,
                                         const std::vector<std::int32_t> &singles,
                                         const std::vector<TalliedGroup> &groups, unsigned threads);

} // namespace analysis
