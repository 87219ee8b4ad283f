// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/call_facts.h"

#include "app/analysis/sheets.h"
#include "db/store/cases.h"

#include <algorithm>

namespace analysis {

model::Result<std::vector<std::size_t>> callsOf(const Dataset &dataset, const RaterRef &ref)
{
    const auto judges = ratersOf(dataset, ref);
    if (!judges)
        return tl::unexpected(judges.error());
    const auto &verdicts = dataset.columns.verdicts;
    std::vector<std::size_t> calls;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (std::find(judges->begin(), judges->end(), verdicts.rater[i]) != judges->end() &&
            (!ref.order || *ref.order == verdicts.order[i]) &&
            (!ref.occasion || *ref.occasion == verdicts.repetition[i]))
            calls.push_back(i);
    }
    return calls;
}

model::Result<std::vector<std::pair<model::ComparisonId, model::Side>>> readLists(store::Project &project)
{
    const QRegularExpression line(QStringLiteral("^[ \\t]*(?:[-*+\u2022]|[0-9]{1,3}[.)])[ \\t]+\\S"),
                                  QRegularExpression::MultilineOption);
    std::vector<std::pair<model::ComparisonId, model::Side>> sides;
    const auto searched =
        store::searchSides(project, line, [&sides](model::ComparisonId comparison, model::Side side) {
            sides.emplace_back(comparison, side);
        });
    if (!searched)
        return tl::unexpected(searched.error());
    return sides;
}

std::optional<double> JudgeProbability::confidence(std::optional<model::Order> order) const
{
    const std::optional<double> &p = !order                           ? all
                                     : *order == model::Order::AFirst ? aFirst
                                     : *order == model::Order::BFirst ? bFirst
                                                                      : unknown;
    return p ? std::optional(std::max(*p, 1 - *p)) : std::nullopt;
}

} // namespace analysis
