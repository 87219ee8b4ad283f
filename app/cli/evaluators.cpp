// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/evaluators.h"

#include "app/analysis/filter_table.h"
#include "app/cli/answer.h"
#include "app/cli/estimated_truth.h"
#include "app/cli/figure_text.h"
#include "app/cli/message.h"
#include "app/cli/parties.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/report/evaluators_json.h"

namespace cli {

namespace {

struct EvaluatorsArguments
{
    QString project, raters, error, length, where, by, frame;
    std::optional<QString> estimate;
    std::optional<qint64> seed, fewest;
    bool listsPersons = false, wantsCompetence = false;
    AnswerForm form;
};

std::optional<Exit> parse(const Call &call, EvaluatorsArguments &wanted)
{
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.text(wanted.raters, "--raters", "R,...",
                "judges, persons, humans or pools; otherwise every judge, and humans");
    syntax.flag(wanted.listsPersons, "--persons", "a row for each person too");
    syntax.word(wanted.error, "--error", {QStringLiteral("zero_one"), QStringLiteral("absolute")},
                "what an annotation costs: 1 if it is not people's mode, or its distance from their median "
                "with a tie half way; otherwise zero_one");
    syntax.word(wanted.length, "--length", {QStringLiteral("cumulative"), QStringLiteral("turn")},
                "lengths over all turns so far or that turn alone; otherwise cumulative");
    syntax.flag(wanted.wantsCompetence, "--competence",
                "how good each rater is by Dawid and Skene, by one coin and by MACE");
    syntax.text(wanted.estimate, "--estimate", "NAME",
                "stores what is likeliest to be true of each comparison as the rulings of the rater NAME of "
                "kind estimate, in place of the table; the same name again replaces them");
    syntax.word(wanted.by, "--by",
                {QStringLiteral("dawid_skene"), QStringLiteral("one_coin"), QStringLiteral("mace")},
                "what --estimate takes; otherwise dawid_skene");
    syntax.number(wanted.fewest, "--fewest", 0,
                  "--estimate takes raters with fewer votes for one; otherwise 20");
    syntax.word(wanted.frame, "--frame", {QStringLiteral("mirror"), QStringLiteral("name")},
                "--competence and --estimate enter each comparison both ways round, so that names of models "
                "change nothing, or once with sides as stored; otherwise mirror");
    syntax.number(wanted.seed, "--seed", 0, "of MACE's starts; otherwise 0");
    syntax.text(wanted.where, "--where", "F", "only the cases that this filter selects");
    addAnswerForm(syntax, wanted.form);
    syntax.footer(QStringLiteral("A judge is told by its valid calls, each an annotation, else by its "
                                 "rulings; people by their votes, one left out at a\ntime. AlpacaEval's "
                                 "figures, as shares of 1. An estimate is not made of other estimates; "
                                 "where several choices are as likely it says\nnothing.\nThe filter of "
                                 "--where:\n") +
                  analysis::filterHelp());
    return syntax.parse();
}

void printCompetence(std::ostream &out, const analysis::CompetenceTable &table)
{
    out << "competence, from " << table.comparisons.count.count << " votes and rulings on "
        << table.comparisons.count.cases << " comparisons, "
        << (table.frame == analysis::Frame::Name ? "sides as stored\n" : "each entered both ways round\n");
    if (!table.why.empty())
        out << "  not defined: " << plain(QString::fromStdString(table.why)) << '\n';
    const auto text = [](const analysis::Figure &figure) {
        return plain(figure.estimate.value ? shortNumber(*figure.estimate.value)
                                           : QString::fromStdString(figure.estimate.why));
    };
    for (const analysis::Competence &one : table.raters)
        out << "  " << padded(one.name, 24) << " Dawid-Skene " << text(one.accuracy) << "  one coin "
            << text(one.oneCoin) << "  MACE " << text(one.mace) << "  n " << one.accuracy.estimate.n
            << (one.isPooled ? "  (with all that have few votes)\n" : "\n");
}

void printText(std::ostream &out, const analysis::EvaluatorTable &table)
{
    for (const analysis::Evaluator &row : table.rows) {
        out << plain(row.name) << ": " << row.annotations.count.count << ' ' << report::wordOf(row.toldBy)
            << " on " << row.annotations.count.cases << " comparisons\n";
        for (const report::EvaluatorFigure &one : report::evaluatorFigures())
            out << "  " << padded(QLatin1String(one.title), 22)
                << plain(figureText((row.*one.figure).estimate)) << '\n';
        for (const auto &[word, cell] : row.leftOut)
            out << "    " << plain(word) << ' ' << cell.count.count << '\n';
    }
    if (table.rows.empty())
        out << "nobody has a vote or ruling\n";
    if (table.competence)
        printCompetence(out, *table.competence);
}

analysis::Frame frameOf(const EvaluatorsArguments &wanted)
{
    return wanted.frame == u"name" ? analysis::Frame::Name : analysis::Frame::Mirror;
}

model::Result<analysis::EvaluatorTable> made(const EvaluatorsArguments &wanted, Reading &reading)
{
    analysis::EvaluatorOptions options;
    auto filter = analysis::parseFilter(wanted.where);
    if (!filter)
        return tl::unexpected(filter.error());
    options.where = std::move(*filter);
    analysis::AgreementOptions named;
    if (const auto added = addParties({}, wanted.raters, reading.dataset, named); !added)
        return tl::unexpected(added.error());
    options.raters = std::move(named.parties);
    options.listsPersons = wanted.listsPersons;
    if (wanted.error == u"absolute")
        options.error = stats::AnnotationError::Absolute;
    if (wanted.length == u"turn")
        options.length = analysis::LengthOver::Turn;
    options.wantsCompetence = wanted.wantsCompetence;
    options.frame = frameOf(wanted);
    options.seed = static_cast<std::uint64_t>(wanted.seed.value_or(0));
    return analysis::evaluators(reading.dataset, reading.selector, options);
}

std::optional<QString> whatIsWrong(const EvaluatorsArguments &wanted)
{
    if (!wanted.estimate && (!wanted.by.isEmpty() || wanted.fewest))
        return QStringLiteral("%1 goes with --estimate NAME; leave it out")
            .arg(wanted.by.isEmpty() ? QStringLiteral("--fewest") : QStringLiteral("--by"));
    if (wanted.estimate && (wanted.listsPersons || wanted.wantsCompetence || !wanted.error.isEmpty() ||
                            !wanted.length.isEmpty()))
        return QStringLiteral("--estimate stores a truth and prints no table; leave --persons, --competence, "
                              "--error and --length out");
    if (wanted.estimate && wanted.seed && wanted.by != u"mace")
        return QStringLiteral("--seed goes with --by mace; leave it out");
    if (wanted.estimate && wanted.form.explains)
        return QStringLiteral("--estimate stores a truth and has no figures to explain; leave --explain out");
    if (!wanted.estimate && !wanted.wantsCompetence && (wanted.seed || !wanted.frame.isEmpty()))
        return QStringLiteral("%1 goes with --competence; leave it out")
            .arg(wanted.seed ? QStringLiteral("--seed") : QStringLiteral("--frame"));
    return std::nullopt;
}

Exit estimate(const Call &call, const EvaluatorsArguments &wanted)
{
    analysis::TruthOptions options;
    options.name = *wanted.estimate;
    options.by = analysis::truthByFromWord(wanted.by).value_or(options.by);
    options.frame = frameOf(wanted);
    options.seed = static_cast<std::uint64_t>(wanted.seed.value_or(0));
    options.fewest = wanted.fewest.value_or(options.fewest);
    auto filter = analysis::parseFilter(wanted.where);
    if (!filter)
        return failed(call.io, filter.error());
    options.where = std::move(*filter);
    return storeTruth(call.io, {wanted.project, wanted.raters, wanted.form.json}, std::move(options));
}

} // namespace

Exit runEvaluators(const Call &call)
{
    EvaluatorsArguments wanted;
    if (const auto status = parse(call, wanted))
        return *status;
    if (const auto wrong = whatIsWrong(wanted))
        return usageError(call.io, *wrong);
    if (wanted.estimate)
        return estimate(call, wanted);
    const auto reading = readProject(call.io, wanted.project);
    if (!reading)
        return failed(call.io, reading.error());
    const auto table = made(wanted, **reading);
    if (!table)
        return failed(call.io, table.error());
    return answer(
        call.io, wanted.form, report::explanationsOfEvaluators(),
        [&] { return withProject(report::evaluatorsJson(*table), wanted.project); },
        [&](std::ostream &out) { printText(out, *table); });
}

} // namespace cli
