// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/queue.h"

#include "app/labeling/marks.h"
#include "db/store/flags.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace labeling {

namespace {

/// The queue's order: item, then the pair by its first comparison, then turn.
std::vector<std::size_t> orderOf(const std::vector<store::BlindPlace> &places)
{
    std::map<std::pair<qint64, qint64>, std::size_t> firstOfPair;
    std::vector<std::tuple<qint64, std::size_t, int>> keys(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const store::BlindPlace &place = places[i];
        const std::size_t first =
            firstOfPair.emplace(std::pair(place.a.value, place.b.value), i).first->second;
        keys[i] = {place.item.value, first, place.turn};
    }
    std::vector<std::size_t> order(places.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&keys](std::size_t one, std::size_t two) {
        return std::tie(keys[one], one) < std::tie(keys[two], two);
    });
    return order;
}

model::Result<> readMarks(store::Project &project, model::RaterId rater, MarkKind kind, Queue &queue,
                          bool Place::*isMarked)
{
    const auto marked = store::standingFlags(project, rater, wordOf(kind));
    if (!marked)
        return tl::unexpected<model::Error>(marked.error());
    if (marked->empty())
        return {};
    for (Place &place : queue)
        place.*isMarked = std::binary_search(
            marked->begin(), marked->end(), place.comparison,
            [](model::ComparisonId one, model::ComparisonId two) { return one.value < two.value; });
    return {};
}

std::optional<std::size_t> findFrom(const Queue &queue, std::size_t from, bool isSkipped)
{
    for (std::size_t step = 0; step < queue.size(); ++step) {
        const std::size_t place = (from + step) % queue.size();
        if (!queue[place].isLabelled && queue[place].isSkipped == isSkipped)
            return place;
    }
    return std::nullopt;
}

} // namespace

Queue makeQueue(const std::vector<store::BlindPlace> &places)
{
    Queue queue;
    queue.reserve(places.size());
    for (const std::size_t i : orderOf(places))
        queue.push_back(Place{places[i].comparison, places[i].isLabelled, false, false});
    return queue;
}

model::Result<Queue> readQueue(store::Project &project, model::RaterId rater)
{
    const auto places = store::blindPlaces(project, rater);
    if (!places)
        return tl::unexpected<model::Error>(places.error());
    Queue queue = makeQueue(*places);
    for (const auto &[kind, isMarked] :
         {std::pair(MarkKind::Skipped, &Place::isSkipped), std::pair(MarkKind::Flagged, &Place::isFlagged)}) {
        if (const auto read = readMarks(project, rater, kind, queue, isMarked); !read)
            return tl::unexpected<model::Error>(read.error());
    }
    return queue;
}

std::optional<std::size_t> nextUnlabelled(const Queue &queue, std::size_t from)
{
    const auto next = findFrom(queue, from, false);
    return next ? next : findFrom(queue, from, true);
}

std::size_t labelledCount(const Queue &queue)
{
    return static_cast<std::size_t>(
        std::count_if(queue.begin(), queue.end(), [](const Place &place) { return place.isLabelled; }));
}

std::size_t skippedCount(const Queue &queue)
{
    return static_cast<std::size_t>(std::count_if(
        queue.begin(), queue.end(), [](const Place &place) { return place.isSkipped && !place.isLabelled; }));
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
