// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/work.h"

#include "app/analysis/estimates_in_matrix.h"

#include <algorithm>

namespace report {

namespace {

using analysis::Filter;
using analysis::Party;

bool isKind(const Work &work, const Party &party, model::RaterKind kind)
{
    if (party.ref.kind != analysis::RaterRef::Kind::Name)
        return false;
    for (const model::Rater &rater : work.dataset.columns.raters) {
        if (rater.name == party.ref.value)
            return rater.kind == kind;
    }
    return false;
}

// Many people would make a matrix that nobody reads: they stand in it as `humans` then.
std::vector<Party> rowsOf(const Work &work, const std::vector<Party> &everybody)
{
    if (!work.options.agreement.parties.empty())
        return work.options.agreement.parties;
    const auto isPerson = [&](const Party &party) { return isKind(work, party, model::RaterKind::Human); };
    const auto people = static_cast<std::size_t>(std::count_if(everybody.begin(), everybody.end(), isPerson));
    std::vector<Party> rows;
    for (const Party &party : everybody) {
        if (people <= mostPeople || !isPerson(party))
            rows.push_back(party);
    }
    rows.insert(rows.end(), work.options.agreement.pools.begin(), work.options.agreement.pools.end());
    return rows;
}

} // namespace

Filter Work::within(Filter filter) const
{
    return analysis::allOf({options.agreement.where, std::move(filter)});
}

model::Result<Cell> Work::countOf(const Filter &filter)
{
    const Filter whole = within(filter);
    const auto selection = selector.select(whole);
    if (!selection)
        return tl::unexpected(selection.error());
    return Cell::number(analysis::countOf(*selection), analysis::printFilter(whole));
}

model::Result<analysis::AgreementTable> Work::agreementOf(const std::vector<Party> &parties,
                                                          const Filter &filter)
{
    analysis::AgreementOptions wanted = options.agreement;
    wanted.parties = parties;
    wanted.where = within(filter);
    auto table = analysis::computeAgreement(dataset, selector, std::move(wanted));
    if (!table)
        return table;
    if (const auto marked = analysis::markEstimates(project, dataset, *table); !marked)
        return tl::unexpected(marked.error());
    return table;
}

model::Result<Work> startWork(store::Project &project, const analysis::Dataset &dataset,
                              analysis::Selector &selector, const Options &options,
                              std::function<bool()> goesOn)
{
    Work work{project, dataset, selector, options, std::move(goesOn), analysis::describe(dataset),
              {},      {},      {}};
    auto selected = selector.select(options.agreement.where);
    if (!selected)
        return tl::unexpected(selected.error());
    work.selected = std::move(*selected);
    const std::vector<Party> everybody = analysis::defaultParties(dataset);
    work.rows = rowsOf(work, everybody);
    for (const Party &party : everybody) {
        if (isKind(work, party, model::RaterKind::Judge))
            work.judges.push_back(party);
        work.hasPeople = work.hasPeople || isKind(work, party, model::RaterKind::Human);
    }
    return work;
}

tl::unexpected<model::Error> stopped()
{
    return model::fail(model::Error::Kind::Cancelled,
                       QStringLiteral("the report was stopped; nothing was written"));
}

Json cellJson(const Cell &cell)
{
    return {
        {"count", cell.count.value_or(0)}, {"cases", cell.count.value_or(0)}, {"where", utf8(cell.where)}};
}

QString counted(std::int64_t count, const char *one, const char *many)
{
    return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : many));
}

} // namespace report
