// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/run.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace judge {

namespace {

/// For each comparison of the columns the orders that have a verdict, as bits.
std::vector<std::uint8_t> ordersDone(const model::VoteColumns &columns, model::RaterId judge)
{
    std::vector<std::uint8_t> done(columns.comparisons.size());
    const auto rater = std::ranges::find(columns.raters, judge, &model::Rater::id);
    if (rater == columns.raters.end())
        return done;
    const auto place = static_cast<std::int32_t>(rater - columns.raters.begin());
    const model::VoteColumns::Verdicts &verdicts = columns.verdicts;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (verdicts.rater[i] == place && verdicts.repetition[i] == 1)
            done[static_cast<std::size_t>(verdicts.comparison[i])] |=
                static_cast<std::uint8_t>(1U << static_cast<unsigned>(verdicts.order[i]));
    }
    return done;
}

} // namespace

std::vector<Planned> whatIsMissing(const model::VoteColumns &columns, model::RaterId judge,
                                   const std::vector<model::ComparisonId> &among, std::optional<qint64> limit)
{
    const std::vector<std::uint8_t> done = ordersDone(columns, judge);
    std::unordered_map<qint64, std::size_t> indexOf;
    indexOf.reserve(columns.comparisons.size());
    for (std::size_t i = 0; i < columns.comparisons.size(); ++i)
        indexOf.emplace(columns.comparisons.id[i], i);

    std::vector<Planned> missing;
    qint64 comparisons = 0;
    for (const model::ComparisonId comparison : among) {
        if (limit && comparisons >= *limit)
            break;
        const std::size_t index = indexOf.at(comparison.value);
        const std::size_t before = missing.size();
        for (const model::Order order : {model::Order::AFirst, model::Order::BFirst}) {
            if (!(done[index] & (1U << static_cast<unsigned>(order))))
                missing.push_back({index, order, 1});
        }
        comparisons += missing.size() > before ? 1 : 0;
    }
    return missing;
}

} // namespace judge
