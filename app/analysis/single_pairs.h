// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/pair_sums.h"
#include "app/stats/many_raters.h"

#include <cstdint>
#include <vector>

namespace analysis {

/// Whether a party is one rater with at most one ballot a comparison: then its pairs with its like are
/// counted in one pass over all ballots.
[[nodiscard]] bool isSingle(const RaterRef &ref, const AgreementOptions &options);

struct SinglePair
{
    int a = 0, b = 0; ///< places in the list of raters
    PairCounts counts;
};

/// Votes as columns for stats, by item and comparison, one entry a ballot; the category is -1 where a ballot
/// is left out.
struct OverallVotes
{
    std::vector<std::int32_t> unit, rater, cluster;
    std::vector<std::int8_t> category;
    int raters = 0;
    int q = 3;
};

/// Valid as long as the votes are.
[[nodiscard]] stats::Ratings asRatings(const OverallVotes &votes);

/// The votes that count of the raters given. With ties dropped only a and b (q = 2), under Frame::Hash in
/// that frame.
[[nodiscard]] OverallVotes overallVotes(const Dataset &dataset, const Selection &selection,
                                        const AgreementOptions &options,
                                        const std::vector<std::int32_t> &raters);
/// Every pair of the raters given that shares a comparison. `kept`: their votes with ties kept.
[[nodiscard]] std::vector<SinglePair> countSinglePairs(const Dataset &dataset, const Selection &selection,
                                                       const AgreementOptions &options,
                                                       const std::vector<std::int32_t> &raters,
                                                       const OverallVotes &kept);
[[nodiscard]] stats::ManyRaters overallFigures(const OverallVotes &votes, const AgreementOptions &options);

} // namespace analysis
