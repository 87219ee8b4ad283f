// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/case_json.h"
#include "app/report/sections.h"
#include "db/store/cases.h"

#include <algorithm>
#include <map>

namespace report {

namespace {

using analysis::Filter;
using analysis::RaterRef;

Filter oppositeTo(const analysis::Party &judge)
{
    return analysis::relation(analysis::Predicate::Opposite, judge.ref,
                              RaterRef::of(RaterRef::Kind::Majority));
}

/// The first of each category in turn, then the second of each, and so on.
std::vector<model::ComparisonId> spread(const Work &work, const std::vector<model::ComparisonId> &cases)
{
    std::vector<QString> order;
    std::map<QString, std::vector<model::ComparisonId>> byCategory;
    for (const model::ComparisonId id : cases) {
        const QString category = analysis::caseLine(work.dataset, id).category;
        auto &list = byCategory[category];
        if (list.empty())
            order.push_back(category);
        list.push_back(id);
    }
    std::vector<model::ComparisonId> chosen;
    for (std::size_t round = 0; chosen.size() < std::min(mostExamples, cases.size()); ++round) {
        for (const QString &category : order) {
            if (round < byCategory[category].size() && chosen.size() < mostExamples)
                chosen.push_back(byCategory[category][round]);
        }
    }
    return chosen;
}

QString whereOf(const model::Comparison &comparison)
{
    using analysis::Field;
    std::vector<Filter> parts{analysis::fieldIs(Field::Collection, comparison.item.collection),
                              analysis::fieldIs(Field::Item, comparison.item.sourceId),
                              analysis::turnIs(comparison.turn),
                              analysis::fieldIs(Field::Model, comparison.a.model)};
    if (comparison.b.model != comparison.a.model)
        parts.push_back(analysis::fieldIs(Field::Model, comparison.b.model));
    return analysis::printFilter(analysis::allOf(std::move(parts)));
}

using ByJudge = std::vector<std::pair<QString, analysis::Selection>>;

/// Where each judge is opposite to the majority, within the slice or not.
model::Result<ByJudge> selectByJudge(Work &work)
{
    ByJudge byJudge;
    for (const analysis::Party &judge : work.judges) {
        auto selection = work.selector.select(oppositeTo(judge));
        if (!selection)
            return tl::unexpected(selection.error());
        byJudge.emplace_back(judge.name, std::move(*selection));
    }
    return byJudge;
}

Paragraph introduction(std::size_t shown, std::size_t total)
{
    return {QStringLiteral(
                "%1 of the %2 cases on which a judge and the majority of people chose opposite sides: the "
                "first in item order of each category in turn, then the second of each. Texts stand whole "
                "and as they are stored, Markdown is not drawn; long ones scroll. A and B are the sides of "
                "the comparison, the same for everybody. A rationale counts its own way: where B was shown "
                "first, its first response (Assistant A, Output (a), [[A]]) is B here.")
                .arg(shown)
                .arg(total)};
}

model::Result<> addExamples(Work &work, const std::vector<model::ComparisonId> &chosen, Section &section)
{
    const auto byJudge = selectByJudge(work);
    if (!byJudge)
        return tl::unexpected(byJudge.error());
    const analysis::RulingLists rulings(work.dataset);
    const auto flags = analysis::FlagLists::make(work.dataset, work.selector);
    if (!flags)
        return tl::unexpected(flags.error());
    const auto &ids = work.dataset.columns.comparisons.id;
    for (const model::ComparisonId id : chosen) {
        if (!work.goesOn())
            return stopped();
        auto found = store::readCase(work.project, id);
        if (!found)
            return tl::unexpected(found.error());
        const auto place = std::lower_bound(ids.begin(), ids.end(), id.value) - ids.begin();
        const auto rank = static_cast<std::size_t>(work.dataset.rankOf[static_cast<std::size_t>(place)]);
        const QString where = whereOf(found->comparison);
        const std::vector<analysis::Flag> raised = flags->on(*found);
        Example example{std::move(*found), rulings.on(id), {}, where};
        for (const auto &[judge, selection] : *byJudge) {
            if (selection[rank] != 0)
                example.judges << judge;
        }
        section.data["cases"].push_back(caseJson(example.found, example.rulings, work.dataset, raised, true));
        section.blocks.emplace_back(std::move(example));
    }
    return {};
}

} // namespace

model::Result<> fillExamples(Work &work, Section &section)
{
    std::vector<Filter> any;
    for (const analysis::Party &judge : work.judges)
        any.push_back(oppositeTo(judge));
    const Filter where = work.within(analysis::anyOf(std::move(any)));
    std::vector<model::ComparisonId> cases;
    if (work.hasPeople && !work.judges.empty()) {
        const auto selection = work.selector.select(where);
        if (!selection)
            return tl::unexpected(selection.error());
        cases = analysis::sortedCases(work.dataset, *selection, analysis::CaseOrder::Item);
    }
    const QString printedWhere = cases.empty() ? QString() : analysis::printFilter(where);
    section.data = {{"rule", "the first in item order of each category in turn, then the second of each"},
                    {"where", utf8(printedWhere)},
                    {"total", cases.size()},
                    {"cases", Json::array()}};
    if (cases.empty()) {
        section.blocks.emplace_back(Paragraph{
            QStringLiteral("There is no case on which a judge and the majority of people chose opposite "
                           "sides.")});
        return {};
    }
    const auto chosen = spread(work, cases);
    section.blocks.emplace_back(introduction(chosen.size(), cases.size()));
    section.blocks.emplace_back(Paragraph{QStringLiteral("All of them: %1").arg(printedWhere), true});
    return addExamples(work, chosen, section);
}

} // namespace report
