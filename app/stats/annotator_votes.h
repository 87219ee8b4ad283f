// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/ratings.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stats {

/// Votes as the models of annotators read them: only those with a category, by unit. Several votes of one
/// rater on one unit count each.
struct AnnotatorVotes
{
    struct Vote
    {
        std::size_t rater = 0;
        std::size_t category = 0;
    };
    std::size_t raters = 0;
    std::size_t q = 0;
    std::vector<std::int32_t> unit;    ///< the units with a vote, in order
    std::vector<std::int32_t> cluster; ///< of each unit
    std::vector<std::size_t> first;    ///< of each unit in `votes`, and the end
    std::vector<Vote> votes;

    [[nodiscard]] std::size_t units() const { return unit.size(); }
};

[[nodiscard]] AnnotatorVotes annotatorVotes(const Ratings &ratings);

/// What a model makes of the units: the probabilities of their true categories, units x q, row major.
struct TrueCategories
{
    std::vector<double> probability;
    std::vector<std::int8_t> label; ///< the likeliest of each unit, the first of several alike
    std::vector<bool> isTied;       ///< several are as likely, to 1e-12
};

/// Fills in the labels.
[[nodiscard]] TrueCategories labelled(std::vector<double> probability, std::size_t q);
/// The vote shares of each unit, units x q.
[[nodiscard]] std::vector<double> voteShares(const AnnotatorVotes &votes);

/// Raters with fewer than `least` votes taken for one, since their own confusion matrix would be noise.
struct PooledRaters
{
    std::vector<std::int32_t> worker; ///< of each rater, 0..workers-1
    int workers = 0;                  ///< the pool is the last one
    int pooled = 0;                   ///< raters in the pool
};
[[nodiscard]] PooledRaters pooledRaters(const Ratings &ratings, std::int64_t least);
/// The column of raters with each one's worker in its place.
[[nodiscard]] std::vector<std::int32_t> workerColumn(const Ratings &ratings, const PooledRaters &pooled);

} // namespace stats
