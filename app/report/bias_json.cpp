// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/bias_json.h"

#include "app/report/figure_json.h"
#include "app/report/sentence_json.h"

namespace report {

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

} // namespace

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
            {"numbers", factsJson(panel.sentence)}};
}

const char *wordOf(analysis::EvidenceKind evidence)
{
    return evidence == analysis::EvidenceKind::Interventional ? "interventional" : "observational";
}

const char *wordOf(analysis::LengthOver over)
{
    return over == analysis::LengthOver::Turn ? "turn" : "cumulative";
}

} // namespace report
