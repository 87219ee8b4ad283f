// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/bias_json.h"

#include "app/report/cell_json.h"
#include "app/report/sentence_json.h"

namespace report {

namespace {

Json detailsJson(const std::vector<analysis::Detail> &details)
{
    Json json = Json::object();
    for (const analysis::Detail &detail : details) {
        Json &entry = json[utf8(detail.name)];
        if (const auto *cell = std::get_if<analysis::Cell>(&detail.value))
            entry = cellJson(*cell);
        else if (const auto *figure = std::get_if<analysis::Figure>(&detail.value))
            entry = figureJson(*figure);
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
            {"estimate", figureJson(panel.estimate)},
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
