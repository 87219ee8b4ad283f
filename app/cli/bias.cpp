// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias.h"

#include "app/analysis/filter_table.h"
#include "app/analysis/flags.h"
#include "app/cli/answer.h"
#include "app/cli/bias_text.h"
#include "app/cli/message.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/report/bias_json.h"

namespace cli {

namespace {

struct BiasArguments
{
    QString project, rater, kind, length, where;
    AnswerForm form;
};

QString tablesHelp()
{
    QString text = QStringLiteral("Panels\n");
    const auto add = [&text](const char *word, const char *says) {
        text += QStringLiteral("  %1 %2\n").arg(QLatin1String(word), -25).arg(QLatin1String(says));
    };
    for (const analysis::PanelInfo &panel : analysis::panelKinds())
        add(panel.kind, panel.says);
    text += QStringLiteral("Flags, as in flag(K, R)\n");
    for (const analysis::FlagRule &rule : analysis::flagRules())
        add(rule.word, rule.says);
    return text;
}

std::optional<Exit> parse(const Call &call, BiasArguments &wanted)
{
    QStringList kinds;
    for (const analysis::PanelInfo &panel : analysis::panelKinds())
        kinds << QLatin1String(panel.kind);
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.text(wanted.rater, "--rater", "R",
                "one judge, one person, or humans; otherwise every judge, and humans");
    syntax.word(wanted.kind, "--kind", kinds, "one panel; otherwise all");
    syntax.word(wanted.length, "--length", {QStringLiteral("cumulative"), QStringLiteral("turn")},
                "lengths over all turns so far, or of the turn alone; otherwise cumulative");
    syntax.text(wanted.where, "--where", "F", "only the cases that this filter selects");
    addAnswerForm(syntax, wanted.form);
    syntax.footer(tablesHelp() + QStringLiteral("The filter of --where:\n") + analysis::filterHelp());
    return syntax.parse();
}

Json documentOf(const QString &project, const analysis::BiasOptions &options,
                const std::vector<analysis::Panel> &panels)
{
    Json document{{"project", utf8(project)},
                  {"where", utf8(analysis::printFilter(options.where))},
                  {"length", report::wordOf(options.length)},
                  {"panels", Json::array()}};
    for (const analysis::Panel &panel : panels)
        document["panels"].push_back(report::panelJson(panel));
    return document;
}

} // namespace

Exit runBias(const Call &call)
{
    BiasArguments wanted;
    if (const auto status = parse(call, wanted))
        return *status;
    auto filter = analysis::parseFilter(wanted.where);
    if (!filter)
        return failed(call.io, filter.error());
    const auto reading = readProject(call.io, wanted.project);
    if (!reading)
        return failed(call.io, reading.error());
    const analysis::BiasOptions options{.rater = wanted.rater,
                                        .kind = wanted.kind,
                                        .length = wanted.length == u"turn" ? analysis::LengthOver::Turn
                                                                           : analysis::LengthOver::TurnsSoFar,
                                        .where = std::move(*filter)};
    const auto panels = analysis::biasPanels((*reading)->dataset, (*reading)->selector, options);
    if (!panels)
        return failed(call.io, panels.error());
    return answer(
        call.io, wanted.form, report::explanationsOfBias(),
        [&] { return documentOf(wanted.project, options, *panels); },
        [&](std::ostream &out) { printBiasText(out, *panels); });
}

} // namespace cli
