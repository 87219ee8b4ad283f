// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_json.h"

#include "app/cli/agreement_explain.h"
#include "app/report/agreement_json.h"
#include "app/report/stability_json.h"

namespace cli {

void printAgreement(std::ostream &out, const QString &project, const analysis::AgreementTable &table,
                    const std::optional<stats::Bootstrap> &bootstrap, bool explains,
                    const analysis::Stability &stability)
{
    JsonWriter writer(out);
    writer.member("project", utf8(project));
    const Json choices = report::choicesJson(table.options);
    for (const auto &[key, value] : choices.items())
        writer.member(key.c_str(), value);
    if (bootstrap)
        writer.member("bootstrap", {{"replicates", bootstrap->replicates}, {"seed", bootstrap->seed}});
    writer.beginList("raters");
    for (std::size_t i = 0; i < table.parties.size(); ++i)
        writer.element(report::partyJson(table, static_cast<int>(i)));
    writer.endList();
    writer.beginList("left_out");
    for (const analysis::LeftOutRater &rater : table.leftOut)
        writer.element(report::leftOutJson(table, rater));
    writer.endList();
    writer.beginList("pairs");
    const auto marks = analysis::chanceMarks(table, report::cohenKappa);
    for (std::size_t i = 0; i < table.pairs.size(); ++i) {
        const analysis::PairAgreement &pair = table.pairs[i];
        Json json = report::pairJson(table, pair, marks[i]);
        if (explains) {
            json["explain"] = Json::array();
            for (const QString &sentence : explained(table, pair))
                json["explain"].push_back(utf8(sentence));
        }
        writer.element(json);
    }
    writer.endList();
    writer.member("overall", report::overallJson(table));
    writer.member("stability", report::stabilityJson(stability));
    writer.end();
}

} // namespace cli
