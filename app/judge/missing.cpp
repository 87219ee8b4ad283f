// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/plan.h"

#include <algorithm>
#include <cstdint>
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

} // namespace

std::vector<Planned> whatIsMissing(const model::VoteColumns &columns, model::RaterId judge,
                                   const std::vector<model::ComparisonId> &among, int repetitions,
                                   std::optional<qint64> limit)
{
    const Done done(columns, judge, repetitions);
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
        for (int repetition = 1; repetition <= repetitions; ++repetition) {
            for (const model::Order order : {model::Order::AFirst, model::Order::BFirst}) {
                const Planned call{index, order, repetition};
                if (!done.has(call))
                    missing.push_back(call);
            }
        }
        comparisons += missing.size() > before ? 1 : 0;
    }
    return missing;
}

} // namespace judge
