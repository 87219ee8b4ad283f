// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/panels.h"
#include "app/report/sections.h"

#include <array>

namespace report {

namespace {

using analysis::Filter;
using analysis::Predicate;
using analysis::RaterRef;

struct Count
{
    const char *id;
    const char *column;
    Filter (*filter)(const RaterRef &rater);
    bool isBesidePeople; ///< compares with the majority: not for people
};

RaterRef majority() { return RaterRef::of(RaterRef::Kind::Majority); }

constexpr std::array<Count, 4> counts{{
    {"longer", "chose the longer", [](const RaterRef &r) { return analysis::about(Predicate::Longer, r); },
     false},
    {"shorter", "chose the shorter", [](const RaterRef &r) { return analysis::about(Predicate::Shorter, r); },
     false},
    {"longer_against_people", "longer, the majority shorter",
     [](const RaterRef &r) {
         return analysis::allOf(
             {analysis::about(Predicate::Longer, r), analysis::about(Predicate::Shorter, majority())});
     },
     true},
    {"shorter_against_people", "shorter, the majority longer",
     [](const RaterRef &r) {
         return analysis::allOf(
             {analysis::about(Predicate::Shorter, r), analysis::about(Predicate::Longer, majority())});
     },
     true},
}};

model::Result<> addRater(Work &work, const analysis::Party &party, bool isPeople, Table &table, Json &list)
{
    Row row{party.name, {}, {}};
    Json json{{"rater", utf8(party.name)}};
    for (const Count &count : counts) {
        if (count.isBesidePeople && (isPeople || !work.hasPeople)) {
            row.cells.push_back(Cell::words(QStringLiteral("–")));
            continue;
        }
        const auto cell = work.countOf(count.filter(party.ref));
        if (!cell)
            return tl::unexpected(cell.error());
        json[count.id] = cellJson(*cell);
        row.cells.push_back(*cell);
    }
    list.push_back(std::move(json));
    table.rows.push_back(std::move(row));
    return {};
}

} // namespace

model::Result<> fillLength(Work &work, Section &section)
{
    Table table{QStringLiteral("length"),
                QStringLiteral("Comparisons on which a rater decided between responses of different length"),
                {QStringLiteral("rater")},
                {}};
    for (const Count &count : counts)
        table.columns << QString::fromUtf8(count.column);
    Json list = Json::array();
    if (work.hasPeople) {
        if (auto done = addRater(work, {QStringLiteral("majority"), majority()}, true, table, list); !done)
            return done;
    }
    for (const analysis::Party &judge : work.judges) {
        if (auto done = addRater(work, judge, false, table, list); !done)
            return done;
    }
    section.data["raters"] = std::move(list);
    if (table.rows.empty()) {
        section.blocks.emplace_back(Paragraph{QStringLiteral("Nobody has voted or ruled yet.")});
        return {};
    }
    section.blocks.emplace_back(Paragraph{QStringLiteral(
        "People too prefer the longer response at times, and often it is the better one. What speaks for a bias of "
        "a judge is the difference between the last two columns: the longer one against the majority of people, "
        "and as often the shorter one against it. Length is counted in code points over the turns judged.")});
    section.blocks.emplace_back(std::move(table));
    return addPanels(work, "length", section);
}

} // namespace report
