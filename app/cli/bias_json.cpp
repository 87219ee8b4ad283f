// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bias_json.h"

#include "app/cli/figure_json.h"
#include "app/cli/json.h"
#include "app/report/sentence_json.h"

namespace cli {

namespace {

Json cellJson(const analysis::Cell &cell)
{
    return {{"count", cell.count.count},
            {"cases", cell.count.cases},
            {"where", utf8(analysis::printFilter(cell.where))}};
}

Json figureWithCases(const analysis::Figure &figure)
{
    Json json = figureJson(figure.estimate, figure.unit, figure.cases);
    json["where"] = utf8(analysis::printFilter(figure.where));
    json["cases"] = figure.cases;
    return json;
}

Json detailsJson(const std::vector<analysis::Detail> &details)
{
    Json json = Json::object();
    for (const analysis::Detail &detail : details) {
        Json &entry = json[utf8(detail.name)];
        if (const auto *cell = std::get_if<analysis::Cell>(&detail.value))
            entry = cellJson(*cell);
        else if (const auto *figure = std::get_if<analysis::Figure>(&detail.value))
            entry = figureWithCases(*figure);
        else
            entry = detailsJson(std::get<std::vector<analysis::Detail>>(detail.value));
    }
    return json;
}

Json panelJson(const analysis::Panel &panel)
{
    return {{"kind", panel.kind},
            {"rater", utf8(panel.rater)},
            {"evidence", wordOf(panel.evidence)},
            {"estimate", figureWithCases(panel.estimate)},
            {"where", utf8(analysis::printFilter(panel.estimate.where))},
            {"cases", panel.estimate.cases},
            {"flagged", cellJson(panel.flagged)},
            {"mirrored", cellJson(panel.mirrored)},
            {"detail", detailsJson(panel.detail)},
            {"sentence", utf8(panel.sentence.text())},
            {"numbers", report::factsJson(panel.sentence)}};
}

} // namespace

const char *wordOf(analysis::EvidenceKind evidence)
{
    return evidence == analysis::EvidenceKind::Interventional ? "interventional" : "observational";
}

const char *wordOf(analysis::LengthOver over)
{
    return over == analysis::LengthOver::Turn ? "turn" : "cumulative";
}

void printBias(std::ostream &out, const QString &project, const analysis::BiasOptions &options,
               const std::vector<analysis::Panel> &panels)
{
    JsonWriter writer(out);
    writer.member("project", utf8(project));
    writer.member("where", utf8(analysis::printFilter(options.where)));
    writer.member("length", wordOf(options.length));
    writer.beginList("panels");
    for (const analysis::Panel &panel : panels)
        writer.element(panelJson(panel));
    writer.endList();
    writer.end();
}

} // namespace cli
