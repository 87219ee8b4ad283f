// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/info_json.h"
#include "app/report/left_out_table.h"
#include "app/report/sections.h"
#include "app/report/words.h"

#include <map>
#include <set>

namespace report {

namespace {

using analysis::Field;
using analysis::RaterRef;

constexpr std::size_t longTable = 20;

QString print(const analysis::Filter &filter) { return analysis::printFilter(filter); }

Paragraph summary(const analysis::ProjectInfo &info)
{
    return {
        QStringLiteral("The project holds %1, %2 and %3 in %4. On them stand %5, %6 and %7. People voted on "
                       "%8, two or more people on %9; %10 have a ruling.")
            .arg(counted(info.items, "item", "items"), counted(info.models, "model", "models"),
                 counted(info.comparisons, "comparison", "comparisons"),
                 counted(static_cast<std::int64_t>(info.collections.size()), "collection", "collections"),
                 counted(info.votes, "vote", "votes"),
                 counted(info.derivedRulings, "derived ruling", "derived rulings"),
                 counted(info.importedRulings, "imported ruling", "imported rulings"),
                 counted(info.comparisonsWithHumanVotes, "comparison", "comparisons"),
                 QString::number(info.comparisonsWithTwoHumanVotes))
            .arg(info.comparisonsWithRulings)};
}

Paragraph sliceSentence(const Work &work)
{
    const auto count = analysis::countOf(work.selected);
    if (work.options.agreement.where.isEmpty())
        return {QStringLiteral("This report takes all of it.")};
    return {
        QStringLiteral("The counts of this section are of the whole project unless they say otherwise. The "
                       "figures of this report rest on %1 of the %2 comparisons: those that the filter %3 "
                       "selects.")
            .arg(count)
            .arg(work.info.comparisons)
            .arg(print(work.options.agreement.where))};
}

Table collectionsTable(const analysis::ProjectInfo &info)
{
    Table table{QStringLiteral("collections"),
                QStringLiteral("Collections"),
                {QStringLiteral("collection"), QStringLiteral("items"), QStringLiteral("comparisons")},
                {}};
    for (const auto &collection : info.collections) {
        const QString where = print(analysis::fieldIs(Field::Collection, collection.name));
        table.rows.push_back(
            {collection.name,
             where,
             {Cell::number(collection.items, {}), Cell::number(collection.comparisons, {})}});
    }
    return table;
}

Table ratersTable(const analysis::ProjectInfo &info)
{
    Table table{QStringLiteral("raters"),
                QStringLiteral("Raters"),
                {QStringLiteral("rater"), QStringLiteral("kind"), QStringLiteral("family"),
                 QStringLiteral("votes"), QStringLiteral("verdicts"), QStringLiteral("rulings")},
                {}};
    for (const auto &counts : info.raters) {
        const RaterRef rater = RaterRef::named(counts.rater.name);
        const QString voted = print(analysis::about(analysis::Predicate::Voted, rater));
        Cell kind = Cell::words(model::wordOf(counts.rater.kind));
        if (!counts.rater.excludedWhy.isEmpty())
            kind.small = QStringLiteral("left out");
        const QString run =
            counts.verdicts > 0 ? print(analysis::about(analysis::Predicate::Run, rater)) : QString();
        table.rows.push_back({counts.rater.name,
                              voted,
                              {kind, Cell::words(counts.rater.family), Cell::number(counts.votes, {}),
                               Cell::number(counts.verdicts, run), Cell::number(counts.rulings, {})}});
    }
    table.isLong = table.rows.size() > longTable;
    return table;
}

/// Verdicts of the slice by judge, then state.
using States = std::map<std::int32_t, std::map<model::State, std::int64_t>>;

States countStates(const Work &work)
{
    const auto &verdicts = work.dataset.columns.verdicts;
    States states;
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        const auto rank = work.dataset.rankOf[static_cast<std::size_t>(verdicts.comparison[i])];
        if (work.selected[static_cast<std::size_t>(rank)] != 0)
            ++states[verdicts.rater[i]][verdicts.state[i]];
    }
    return states;
}

Table statesTable(const Work &work, const States &states)
{
    std::set<model::State> seen;
    for (const auto &[judge, counts] : states) {
        for (const auto &[state, count] : counts)
            seen.insert(state);
    }
    Table table{QStringLiteral("states"),
                QStringLiteral("Verdicts of the slice by state; only valid ones enter figures"),
                {QStringLiteral("judge")},
                {}};
    for (const model::State state : seen)
        table.columns << stateWords(state);
    for (const auto &[judge, counts] : states) {
        const QString &name = work.dataset.columns.raters[static_cast<std::size_t>(judge)].name;
        Row row{name, {}, {}};
        for (const model::State state : seen) {
            const auto count = counts.find(state);
            const QString where = print(work.within(analysis::stateIs(RaterRef::named(name), state)));
            row.cells.push_back(Cell::number(count == counts.end() ? 0 : count->second, where));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Json statesJson(const Work &work, const States &states)
{
    Json json = Json::object();
    for (const auto &[judge, counts] : states) {
        const QString &name = work.dataset.columns.raters[static_cast<std::size_t>(judge)].name;
        for (const auto &[state, count] : counts)
            json[utf8(name)][utf8(model::wordOf(state))] = {
                {"count", count},
                {"where", utf8(print(work.within(analysis::stateIs(RaterRef::named(name), state))))}};
    }
    return json;
}

} // namespace

model::Result<> fillData(Work &work, Section &section)
{
    section.blocks = {summary(work.info), sliceSentence(work)};
    if (!work.info.collections.empty())
        section.blocks.emplace_back(collectionsTable(work.info));
    if (!work.info.raters.empty())
        section.blocks.emplace_back(ratersTable(work.info));
    const States states = countStates(work);
    if (!states.empty())
        section.blocks.emplace_back(statesTable(work, states));
    section.data = infoJson(work.info);
    section.data["selected"] = {{"comparisons", analysis::countOf(work.selected)},
                                {"where", utf8(print(work.options.agreement.where))}};
    section.data["states"] = statesJson(work, states);
    return addLeftOut(work, section);
}

} // namespace report
