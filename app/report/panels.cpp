// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/panels.h"

#include "app/analysis/bias.h"
#include "app/report/bias_json.h"

namespace report {

namespace {

Row rowOf(const analysis::Panel &panel)
{
    const auto number = [](const analysis::Cell &cell) {
        return Cell::number(cell.count.count, analysis::printFilter(cell.where));
    };
    const QString where = analysis::printFilter(panel.estimate.where);
    return {panel.rater,
            where,
            {Cell::estimate(panel.estimate.estimate, panel.estimate.cases, where),
             Cell::number(panel.estimate.estimate.n, where), number(panel.flagged), number(panel.mirrored)}};
}

} // namespace

model::Result<> addPanels(Work &work, const char *kind, Section &section)
{
    section.data["panels"] = Json::array();
    if (work.judges.empty())
        return {};
    const auto panels = analysis::biasPanels(work.dataset, work.selector,
                                             {.kind = QLatin1String(kind), .where = work.within({})});
    if (!panels)
        return tl::unexpected(panels.error());
    Table table{
        QStringLiteral("%1-panels").arg(QLatin1String(kind)),
        QStringLiteral("The estimate with its 95 % interval, the cases that speak for the bias, and those "
                       "that speak for the opposite"),
        {QStringLiteral("judge"), QStringLiteral("estimate"), QStringLiteral("n"), QStringLiteral("flagged"),
         QStringLiteral("mirrored")},
        {}};
    for (const analysis::Panel &panel : *panels) {
        section.data["panels"].push_back(panelJson(panel));
        section.blocks.emplace_back(
            Paragraph{QStringLiteral("%1: %2.").arg(panel.rater, panel.sentence.text())});
        table.rows.push_back(rowOf(panel));
    }
    if (!table.rows.empty())
        section.blocks.emplace_back(std::move(table));
    return {};
}

} // namespace report
