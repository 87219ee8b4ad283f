// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/panels.h"
#include "app/report/sections.h"
#include "app/report/words.h"

#include <array>

namespace report {

namespace {

using model::Swap;

constexpr std::array swaps = {Swap::StableA,       Swap::StableB,       Swap::StableTie,
                              Swap::FlipsToFirst,  Swap::FlipsToSecond, Swap::HalfTieFirst,
                              Swap::HalfTieSecond, Swap::Inconsistent,  Swap::Incomplete};

/// Where the judge has any outcome.
analysis::Filter anySwap(const analysis::RaterRef &judge)
{
    analysis::PredicateTest test;
    test.predicate = analysis::Predicate::Swap;
    test.raters = {judge};
    test.op = analysis::Operator::Matches;
    test.value = QStringLiteral(".");
    return {test};
}

} // namespace

model::Result<> fillPosition(Work &work, Section &section)
{
    Table table{QStringLiteral("swaps"),
                QStringLiteral("Comparisons by what became of the judge's choice when the order was swapped"),
                {QStringLiteral("judge"), QStringLiteral("n")},
                {}};
    for (const Swap swap : swaps)
        table.columns << swapWords(swap);
    section.data["judges"] = Json::array();
    for (const analysis::Party &judge : work.judges) {
        const auto n = work.countOf(anySwap(judge.ref));
        if (!n)
            return tl::unexpected(n.error());
        Row row{judge.name, {}, {*n}};
        Json outcomes = Json::object();
        for (const Swap swap : swaps) {
            const auto count = work.countOf(analysis::swapIs(judge.ref, swap));
            if (!count)
                return tl::unexpected(count.error());
            if (*count->count > 0)
                outcomes[utf8(model::wordOf(swap))] = cellJson(*count);
            row.cells.push_back(*count);
        }
        section.data["judges"].push_back(
            {{"judge", utf8(judge.name)}, {"n", cellJson(*n)}, {"swaps", outcomes}});
        if (n->count > 0)
            table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) {
        section.blocks.emplace_back(
            Paragraph{QStringLiteral("No judge has verdicts in both presentation orders here.")});
        return {};
    }
    section.blocks.emplace_back(Paragraph{QStringLiteral(
        "A judge that reads the texts says the same whichever response stands first (stable). Flips to first or "
        "second follow the place and not the text; a half-tie decides in one order only; inconsistent: imported, "
        "the direction is not known; incomplete: an order is missing or failed, so that there is no ruling.")});
    section.blocks.emplace_back(std::move(table));
    return addPanels(work, "position", section);
}

} // namespace report
