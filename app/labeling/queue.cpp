// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/queue.h"

#include "db/store/columns.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace labeling {

namespace {

/// The queue's order: item, then the pair by its first comparison, then turn.
std::vector<std::size_t> orderOf(const model::VoteColumns::Comparisons &comparisons)
{
    using Pair = std::tuple<std::int32_t, std::int32_t, std::int32_t, std::int32_t, std::int32_t>;
    std::map<Pair, std::size_t> firstOfPair;
    std::vector<std::tuple<std::int32_t, std::size_t, std::int32_t>> keys(comparisons.size());
    for (std::size_t i = 0; i < comparisons.size(); ++i) {
        const Pair pair{comparisons.item[i], comparisons.modelA[i], comparisons.sampleA[i],
                        comparisons.modelB[i], comparisons.sampleB[i]};
        const std::size_t first = firstOfPair.emplace(pair, i).first->second;
        keys[i] = {comparisons.item[i], first, comparisons.turn[i]};
    }
    std::vector<std::size_t> order(comparisons.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&keys](std::size_t one, std::size_t two) {
        return std::tie(keys[one], one) < std::tie(keys[two], two);
    });
    return order;
}

} // namespace

Queue makeQueue(const model::VoteColumns &columns, model::RaterId rater)
{
    std::vector<bool> isLabelled(columns.comparisons.size(), false);
    const auto found = std::find_if(columns.raters.begin(), columns.raters.end(),
                                    [rater](const model::Rater &one) { return one.id == rater; });
    if (found != columns.raters.end()) {
        const auto index = static_cast<std::int32_t>(found - columns.raters.begin());
        for (std::size_t i = 0; i < columns.votes.size(); ++i) {
            if (columns.votes.rater[i] == index)
                isLabelled[static_cast<std::size_t>(columns.votes.comparison[i])] = true;
        }
    }
    Queue queue;
    queue.reserve(columns.comparisons.size());
    for (const std::size_t i : orderOf(columns.comparisons))
        queue.push_back(Place{model::ComparisonId{columns.comparisons.id[i]}, isLabelled[i]});
    return queue;
}

model::Result<Queue> readQueue(store::Project &project, model::RaterId rater)
{
    const auto columns = store::readColumns(project);
    if (!columns)
        return tl::unexpected<model::Error>(columns.error());
    return makeQueue(*columns, rater);
}

std::optional<std::size_t> nextUnlabelled(const Queue &queue, std::size_t from)
{
    for (std::size_t step = 0; step < queue.size(); ++step) {
        const std::size_t place = (from + step) % queue.size();
        if (!queue[place].isLabelled)
            return place;
    }
    return std::nullopt;
}

std::size_t labelledCount(const Queue &queue)
{
    return static_cast<std::size_t>(
        std::count_if(queue.begin(), queue.end(), [](const Place &place) { return place.isLabelled; }));
}

std::optional<std::size_t> placeOf(const Queue &queue, model::ComparisonId comparison)
{
    const auto found = std::find_if(queue.begin(), queue.end(), [comparison](const Place &place) {
        return place.comparison == comparison;
    });
    if (found == queue.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - queue.begin());
}

} // namespace labeling
