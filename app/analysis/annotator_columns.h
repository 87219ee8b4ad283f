// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/single_pairs.h"
#include "app/stats/annotator_votes.h"
#include "app/stats/ratings.h"

#include <cstdint>
#include <vector>

namespace analysis {

/// Raters with fewer votes are taken for one, since nothing can be said of each.
constexpr std::int64_t FewestVotes = 20;

/// The first votes and the rulings of raters as the models of annotators read them (METHODS 3.9): the
/// categories are a, tie, b. By sides as stored (Frame::Name) the units are ranks. Which response is a
/// follows from the names of models, which say nothing of a rater; so under Frame::Mirror each comparison is
/// entered both ways round, as unit 2 rank and, a and b exchanged, as unit 2 rank + 1.
struct AnnotatorColumns
{
    Frame frame = Frame::Mirror;
    OverallVotes votes;
    std::vector<std::int64_t> ofRater; ///< votes that count of each rater given, each once
    stats::PooledRaters pooled;
    std::vector<std::int32_t> worker; ///< of each vote

    [[nodiscard]] std::int64_t count() const;
    /// By worker. Valid as long as this is.
    [[nodiscard]] stats::Ratings ratings() const;
};

/// Raters with fewer than `fewest` votes are taken for one; 0 keeps each. `frame` is Mirror or Name.
[[nodiscard]] AnnotatorColumns annotatorColumns(const Dataset &dataset, const Selection &selection,
                                                const std::vector<std::int32_t> &raters, std::int64_t fewest,
                                                Frame frame);

/// The same of votes that stand by rank as Frame::Name has them.
[[nodiscard]] AnnotatorColumns annotatorColumns(OverallVotes votes, std::int64_t fewest, Frame frame);

/// What a model makes of the units of such columns, in order, and so of comparisons by rank, sides as stored:
/// under Frame::Mirror the mean of both ways round.
struct TruthByRank
{
    std::vector<std::int32_t> rank;
    stats::TrueCategories truth;
};
[[nodiscard]] TruthByRank truthByRank(Frame frame, std::vector<std::int32_t> units,
                                      stats::TrueCategories truth);

/// Comparisons with a vote or ruling that counts of one of them.
[[nodiscard]] Filter ofAny(const Dataset &dataset, const std::vector<std::int32_t> &raters);

} // namespace analysis
