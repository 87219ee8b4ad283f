// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/plan.h"
#include "db/store/own_ratings.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <tuple>
#include <unordered_map>

namespace judge {

namespace {

/// The orders and repetitions of each comparison of the columns that have a verdict.
class Done
{
public:
    Done(const model::VoteColumns &columns, model::RaterId judge, int repetitions)
        : m_repetitions(static_cast<std::size_t>(repetitions))
        , m_done(columns.comparisons.size() * 2 * m_repetitions)
    {
        const auto rater = std::ranges::find(columns.raters, judge, &model::Rater::id);
        if (rater == columns.raters.end())
            return;
        const auto place = static_cast<std::int32_t>(rater - columns.raters.begin());
        const model::VoteColumns::Verdicts &verdicts = columns.verdicts;
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            const bool counts = verdicts.rater[i] == place && verdicts.order[i] != model::Order::Unknown &&
                                verdicts.repetition[i] >= 1 && verdicts.repetition[i] <= repetitions;
            if (counts)
                m_done[at(static_cast<std::size_t>(verdicts.comparison[i]), verdicts.order[i],
                          verdicts.repetition[i])] = true;
        }
    }

    [[nodiscard]] bool has(const Planned &call) const
    {
        return m_done[at(call.index, call.order, call.repetition)];
    }

private:
    [[nodiscard]] std::size_t at(std::size_t comparison, model::Order order, int repetition) const
    {
        const std::size_t side = order == model::Order::AFirst ? 0 : 1;
        return (comparison * 2 + side) * m_repetitions + static_cast<std::size_t>(repetition - 1);
    }

    std::size_t m_repetitions;
    std::vector<bool> m_done;
};

std::unordered_map<qint64, std::size_t> placesOf(const model::VoteColumns &columns)
{
    std::unordered_map<qint64, std::size_t> placeOf;
    placeOf.reserve(columns.comparisons.size());
    for (std::size_t i = 0; i < columns.comparisons.size(); ++i)
        placeOf.emplace(columns.comparisons.id[i], i);
    return placeOf;
}

/// A response judged up to a turn: item, model, sample, turn, repetition.
using RatedKey = std::tuple<std::int32_t, std::int32_t, std::int32_t, std::int32_t, int>;

RatedKey keyOf(const model::VoteColumns &columns, const Planned &call)
{
    const model::VoteColumns::Comparisons &all = columns.comparisons;
    const std::size_t i = call.index;
    const bool isA = call.order == model::Order::AFirst;
    return {all.item[i], isA ? all.modelA[i] : all.modelB[i], isA ? all.sampleA[i] : all.sampleB[i],
            all.turn[i], call.repetition};
}

model::Result<std::set<RatedKey>> ratedBy(store::Project &project, const model::VoteColumns &columns,
                                          model::RaterId judge)
{
    const auto sides = store::ratedSides(project, judge);
    if (!sides)
        return tl::unexpected(sides.error());
    const auto placeOf = placesOf(columns);
    std::set<RatedKey> rated;
    for (const store::RatedSide &one : *sides) {
        const auto place = placeOf.find(one.comparison.value);
        const model::Order order = one.side == model::Side::A ? model::Order::AFirst : model::Order::BFirst;
        if (place != placeOf.end())
            rated.insert(keyOf(columns, {place->second, order, one.repetition, {}}));
    }
    return rated;
}

std::vector<model::Order> ordersOf(Orders orders, bool isHashSwapped)
{
    if (orders == Orders::Both)
        return {model::Order::AFirst, model::Order::BFirst};
    return {isHashSwapped ? model::Order::BFirst : model::Order::AFirst};
}

} // namespace

std::vector<Planned> whatIsMissing(const model::VoteColumns &columns, model::RaterId judge,
                                   const std::vector<model::ComparisonId> &among, Orders orders,
                                   int repetitions, std::optional<qint64> limit)
{
    const Done done(columns, judge, repetitions);
    const auto indexOf = placesOf(columns);
    std::vector<Planned> missing;
    qint64 comparisons = 0;
    for (const model::ComparisonId comparison : among) {
        if (limit && comparisons >= *limit)
            break;
        const std::size_t index = indexOf.at(comparison.value);
        const std::size_t before = missing.size();
        const auto shown = ordersOf(orders, columns.comparisons.isHashSwapped[index] != 0);
        for (int repetition = 1; repetition <= repetitions; ++repetition) {
            for (const model::Order order : shown) {
                const Planned call{index, order, repetition, {}};
                if (!done.has(call))
                    missing.push_back(call);
            }
        }
        comparisons += missing.size() > before ? 1 : 0;
    }
    return missing;
}

model::Result<std::vector<Planned>> plannedCalls(store::Project &project, const model::VoteColumns &columns,
                                                 const Setup &setup,
                                                 const std::vector<model::ComparisonId> &among,
                                                 std::optional<qint64> limit)
{
    const Spec &spec = setup.parsed;
    if (!setup.protocol || setup.protocol->asks == Asks::Pair)
        return whatIsMissing(columns, setup.rater.id, among, spec.orders, spec.repetitions, limit);
    auto rated = ratedBy(project, columns, setup.rater.id);
    if (!rated)
        return tl::unexpected(rated.error());
    const auto placeOf = placesOf(columns);
    std::vector<Planned> missing;
    qint64 comparisons = 0;
    for (const model::ComparisonId comparison : among) {
        if (limit && comparisons >= *limit)
            break;
        const std::size_t before = missing.size();
        for (int repetition = 1; repetition <= spec.repetitions; ++repetition) {
            for (const model::Order order : {model::Order::AFirst, model::Order::BFirst}) {
                const Planned call{placeOf.at(comparison.value), order, repetition, {}};
                if (rated->insert(keyOf(columns, call)).second)
                    missing.push_back(call);
            }
        }
        comparisons += missing.size() > before ? 1 : 0;
    }
    return missing;
}

} // namespace judge
