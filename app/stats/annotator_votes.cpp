// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/annotator_votes.h"

#include <algorithm>
#include <utility>

namespace stats {

AnnotatorVotes annotatorVotes(const Ratings &ratings)
{
    AnnotatorVotes result{
        static_cast<std::size_t>(ratings.raters), static_cast<std::size_t>(ratings.q), {}, {}, {}, {}};
    std::size_t last = 0;
    for (std::size_t at = 0; at < ratings.unit.size(); ++at) {
        if (ratings.category[at] < 0)
            continue;
        if (result.unit.empty() || ratings.unit[at] != ratings.unit[last] ||
            ratings.cluster[at] != ratings.cluster[last]) {
            result.unit.push_back(ratings.unit[at]);
            result.cluster.push_back(ratings.cluster[at]);
            result.first.push_back(result.votes.size());
        }
        last = at;
        result.votes.push_back(
            {static_cast<std::size_t>(ratings.rater[at]), static_cast<std::size_t>(ratings.category[at])});
    }
    result.first.push_back(result.votes.size());
    return result;
}

TrueCategories labelled(std::vector<double> probability, std::size_t q)
{
    TrueCategories result{std::move(probability), {}, {}};
    for (auto row = result.probability.begin(); row != result.probability.end();
         row += static_cast<std::ptrdiff_t>(q)) {
        const auto end = row + static_cast<std::ptrdiff_t>(q);
        const double most = *std::max_element(row, end);
        const auto isMost = [most](double value) { return most - value <= 1e-12; };
        result.label.push_back(static_cast<std::int8_t>(std::find_if(row, end, isMost) - row));
        result.isTied.push_back(std::count_if(row, end, isMost) > 1);
    }
    return result;
}

std::vector<double> voteShares(const AnnotatorVotes &votes)
{
    std::vector<double> shares(votes.units() * votes.q);
    for (std::size_t unit = 0; unit < votes.units(); ++unit) {
        const auto total = static_cast<double>(votes.first[unit + 1] - votes.first[unit]);
        for (std::size_t at = votes.first[unit]; at < votes.first[unit + 1]; ++at)
            shares[unit * votes.q + votes.votes[at].category] += 1 / total;
    }
    return shares;
}

PooledRaters pooledRaters(const Ratings &ratings, std::int64_t least)
{
    std::vector<std::int64_t> votes(static_cast<std::size_t>(ratings.raters));
    for (std::size_t at = 0; at < ratings.rater.size(); ++at)
        votes[static_cast<std::size_t>(ratings.rater[at])] += ratings.category[at] < 0 ? 0 : 1;
    PooledRaters result;
    for (const std::int64_t number : votes)
        result.worker.push_back(number < least ? -1 : result.workers++);
    for (std::int32_t &worker : result.worker) {
        if (worker < 0) {
            worker = result.workers;
            ++result.pooled;
        }
    }
    result.workers += result.pooled > 0 ? 1 : 0;
    return result;
}

std::vector<std::int32_t> workerColumn(const Ratings &ratings, const PooledRaters &pooled)
{
    std::vector<std::int32_t> column;
    column.reserve(ratings.rater.size());
    for (const std::int32_t rater : ratings.rater)
        column.push_back(pooled.worker[static_cast<std::size_t>(rater)]);
    return column;
}

} // namespace stats
