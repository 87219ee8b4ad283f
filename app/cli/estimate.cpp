// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/estimate.h"

#include "app/analysis/filter_table.h"
#include "app/cli/answer.h"
#include "app/cli/draws.h"
#include "app/cli/estimate_text.h"
#include "app/cli/message.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/report/estimate_json.h"

namespace cli {

namespace {

struct EstimateArguments
{
    QString project, model, judge, drawn, cluster, repeats, where;
    std::optional<QString> baseline;
    std::optional<double> halfWidth;
    std::optional<qint64> bootstrap, seed;
    AnswerForm form;
};

std::optional<Exit> parse(const Call &call, EstimateArguments &wanted)
{
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.text(wanted.model, "--model", "M", "whose win rate; needed");
    syntax.text(wanted.baseline, "--baseline", "M", "against this model; otherwise against all others");
    syntax.text(wanted.judge, "--judge", "R", "the judge whose rulings help; needed");
    syntax.word(wanted.drawn, "--drawn", {QStringLiteral("random")},
                "vouches that the labelled comparisons were drawn at random, where the project does not say");
    syntax.number(wanted.halfWidth, "--half-width",
                  "of the interval that labels are planned for; otherwise .05");
    syntax.word(wanted.cluster, "--cluster", {QStringLiteral("item"), QStringLiteral("none")},
                "errors by item, or each comparison by itself; otherwise item");
    syntax.word(wanted.repeats, "--repeats", {QStringLiteral("first"), QStringLiteral("all")},
                "which occasions count; otherwise first");
    syntax.number(wanted.bootstrap, "--bootstrap", fewestDraws,
                  "draws for the corrected shares; otherwise 2,000");
    syntax.number(wanted.seed, "--seed", 0, "of the draws; otherwise 0");
    syntax.text(wanted.where, "--where", "F", "only the cases that this filter selects");
    addAnswerForm(syntax, wanted.form);
    syntax.footer(QStringLiteral("The filter of --where:\n") + analysis::filterHelp());
    return syntax.parse();
}

std::optional<QString> whatIsWrong(const EstimateArguments &wanted)
{
    if (wanted.model.isEmpty() || wanted.judge.isEmpty())
        return QStringLiteral(
            "estimate needs --model M and --judge R; `sidejudge info PROJECT` lists raters");
    if (wanted.halfWidth && !(*wanted.halfWidth > 0 && *wanted.halfWidth < 1))
        return QStringLiteral("--half-width is more than 0 and less than 1");
    if (wanted.bootstrap > mostDraws)
        return QStringLiteral("--bootstrap draws at most %1 times").arg(mostDraws);
    return std::nullopt;
}

analysis::EstimateOptions optionsOf(const EstimateArguments &wanted, analysis::Filter where)
{
    analysis::EstimateOptions options;
    options.model = wanted.model;
    options.baseline = wanted.baseline;
    options.judge = wanted.judge;
    options.where = std::move(where);
    options.isSaidRandom = wanted.drawn == u"random";
    options.countsAllOccasions = wanted.repeats == u"all";
    if (wanted.cluster == u"none")
        options.errors = stats::Errors::RowWise;
    options.halfWidth = wanted.halfWidth.value_or(options.halfWidth);
    options.bootstrap.seed = static_cast<std::uint64_t>(wanted.seed.value_or(0));
    options.bootstrap.replicates = static_cast<int>(wanted.bootstrap.value_or(options.bootstrap.replicates));
    return options;
}

} // namespace

Exit runEstimate(const Call &call)
{
    EstimateArguments wanted;
    if (const auto status = parse(call, wanted))
        return *status;
    if (const auto wrong = whatIsWrong(wanted))
        return usageError(call.io, *wrong);
    auto filter = analysis::parseFilter(wanted.where);
    if (!filter)
        return failed(call.io, filter.error());
    const auto reading = readProject(call.io, wanted.project);
    if (!reading)
        return failed(call.io, reading.error());
    const auto result = analysis::estimateWinRate((*reading)->dataset, (*reading)->selector,
                                                  optionsOf(wanted, std::move(*filter)));
    if (!result)
        return failed(call.io, result.error());
    return answer(
        call.io, wanted.form, report::explanationsOfEstimate(),
        [&] { return withProject(report::estimateJson(*result), wanted.project); },
        [&](std::ostream &out) { printEstimate(out, *result); });
}

} // namespace cli
