// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/standin.h"

#include "app/analysis/filter_table.h"
#include "app/cli/answer.h"
#include "app/cli/draws.h"
#include "app/cli/figure_text.h"
#include "app/cli/message.h"
#include "app/cli/paired_judges.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/report/paired_judges_json.h"
#include "app/report/standin_json.h"

namespace cli {

namespace {

struct StandInArguments
{
    QString project, judge, against, where;
    std::optional<double> epsilon;
    std::optional<qint64> bootstrap, seed;
    AnswerForm form;
};

std::optional<Exit> parse(const Call &call, StandInArguments &wanted)
{
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.text(wanted.judge, "--judge", "R", "the judge that may stand in; needed");
    syntax.text(wanted.against, "--against", "S",
                "another judge: which of the two agrees more with the same people, in place of the question "
                "whether R may stand in");
    syntax.number(
        wanted.epsilon, "--epsilon",
        "what the judge is given for costing less: .2 beside experts, .15 beside skilled people, .1 beside "
        "crowd workers; otherwise .2");
    syntax.number(wanted.bootstrap, "--bootstrap", fewestDraws,
                  "draws of items for judge against people; otherwise 2,000, and with --against a linearised "
                  "interval clustered by item");
    syntax.number(wanted.seed, "--seed", 0, "of the draws; otherwise 0");
    syntax.text(wanted.where, "--where", "F", "only the cases that this filter selects");
    addAnswerForm(syntax, wanted.form);
    syntax.footer(QStringLiteral("The filter of --where:\n") + analysis::filterHelp());
    return syntax.parse();
}

std::optional<QString> whatIsWrong(const StandInArguments &wanted)
{
    if (wanted.judge.isEmpty())
        return QStringLiteral("standin needs --judge R; `sidejudge info PROJECT` lists the raters");
    if (wanted.epsilon && !(*wanted.epsilon >= 0 && *wanted.epsilon <= 1))
        return QStringLiteral("--epsilon is between 0 and 1");
    if (!wanted.against.isEmpty() && wanted.epsilon)
        return QStringLiteral("--epsilon does not go with --against S; leave it out");
    if (!wanted.against.isEmpty() && wanted.seed && !wanted.bootstrap)
        return QStringLiteral("--seed goes with --bootstrap N; leave it out");
    if (wanted.bootstrap > mostDraws)
        return QStringLiteral("--bootstrap draws at most %1 times").arg(mostDraws);
    return std::nullopt;
}

/// Nothing where everybody has enough comparisons.
QString withoutFewText(const analysis::StandIn &result)
{
    if (result.few == 0)
        return {};
    return QStringLiteral("without the %1 of %2 people below %3 comparisons, as the published test has it\n"
                          "  winning rate  %4\n  advantage     %5\n")
        .arg(result.few)
        .arg(result.people.size())
        .arg(analysis::FewestTested)
        .arg(figureText(result.winningRateWithoutFew), figureText(result.advantageWithoutFew));
}

void printText(std::ostream &out, const analysis::StandIn &result)
{
    out << plain(result.sentence.text()) << '\n'
        << "winning rate  " << plain(figureText(result.winningRate)) << '\n'
        << "advantage     " << plain(figureText(result.advantage)) << '\n'
        << withoutFewText(result).toStdString() << "on the same comparisons, share of equal choices\n"
        << "  judge and people  " << plain(figureText(result.judgeAgreement.estimate)) << '\n'
        << "  people            " << plain(figureText(result.peopleAgreement.estimate)) << '\n'
        << "  difference        " << plain(figureText(result.difference.estimate)) << '\n'
        << "in the place of\n";
    for (const analysis::StandInPerson &person : result.people)
        out << "  " << padded(person.name, 24) << ' ' << plain(figureText(person.advantage.estimate))
            << "  p " << plain(figureText(person.test.p)) << (person.isRejected ? "  may stand in\n" : "\n");
}

template <typename Result, typename ToJson, typename ToText>
Exit answered(const Call &call, const StandInArguments &wanted, const model::Result<Result> &result,
              const ToJson &toJson, const ToText &toText)
{
    if (!result)
        return failed(call.io, result.error());
    return answer(
        call.io, wanted.form, report::explanationsOfStandIn(),
        [&] { return withProject(toJson(*result), wanted.project); },
        [&](std::ostream &out) { toText(out, *result); });
}

stats::Bootstrap bootstrapOf(const StandInArguments &wanted)
{
    stats::Bootstrap bootstrap;
    bootstrap.seed = static_cast<std::uint64_t>(wanted.seed.value_or(0));
    bootstrap.replicates = static_cast<int>(wanted.bootstrap.value_or(bootstrap.replicates));
    return bootstrap;
}

Exit compare(const Call &call, const StandInArguments &wanted, analysis::Filter where, Reading &reading)
{
    analysis::PairedJudgesOptions options{
        .judge = wanted.judge, .against = wanted.against, .where = std::move(where), .bootstrap = {}};
    if (wanted.bootstrap)
        options.bootstrap = bootstrapOf(wanted);
    return answered(call, wanted, analysis::pairedJudges(reading.dataset, reading.selector, options),
                    report::pairedJudgesJson, printPairedJudges);
}

} // namespace

Exit runStandIn(const Call &call)
{
    StandInArguments wanted;
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
    if (!wanted.against.isEmpty())
        return compare(call, wanted, std::move(*filter), **reading);
    analysis::StandInOptions options;
    options.judge = wanted.judge;
    options.epsilon = wanted.epsilon.value_or(options.epsilon);
    options.where = std::move(*filter);
    options.bootstrap = bootstrapOf(wanted);
    return answered(call, wanted, analysis::standIn((*reading)->dataset, (*reading)->selector, options),
                    report::standInJson, printText);
}

} // namespace cli
