// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_criteria.h"

#include "app/cli/figure_text.h"
#include "app/cli/message.h"
#include "app/report/criteria_json.h"
#include "db/store/criterion_names.h"

namespace cli {

namespace {

void printLine(std::ostream &out, const QString &what, const std::string &rest)
{
    out << "  " << padded(what, 30) << ' ' << rest << '\n';
}

void printFigure(std::ostream &out, const QString &what, const analysis::Figure &figure)
{
    printLine(out, what, plain(figureText(figure.estimate)));
}

void printCell(std::ostream &out, const QString &what, const analysis::Cell &cell)
{
    if (cell.count.count > 0)
        printLine(out, what,
                  paddedLeft(QString::number(cell.count.count), 6) + "  " +
                      plain(analysis::printFilter(cell.where)));
}

void printParting(std::ostream &out, const analysis::CriteriaParting &parting)
{
    out << plain(parting.rater) << ", " << plain(parting.first) << " and " << plain(parting.second) << ": "
        << parting.both.count.count << (parting.kind == u"pool" ? " votes on " : " comparisons, ")
        << parting.both.count.cases << " cases\n";
    printFigure(out, QStringLiteral("they part, where both decide"), parting.parted);
    printFigure(out, QStringLiteral("then the vote goes with ") + parting.first, parting.followsFirst);
    printCell(out, QStringLiteral("same side"), parting.same);
    printCell(out, QStringLiteral("opposite sides"), parting.opposite);
    printCell(out, QStringLiteral("only %1 ties").arg(parting.first), parting.firstTies);
    printCell(out, QStringLiteral("only %1 ties").arg(parting.second), parting.secondTies);
    printCell(out, QStringLiteral("both tie"), parting.bothTie);
}

void printPair(std::ostream &out, const analysis::CriteriaAgreement &pair)
{
    out << plain(pair.a) << " and " << plain(pair.b) << ", same answer\n";
    printFigure(out, QStringLiteral("by ") + pair.first, pair.agreementFirst);
    printFigure(out, QStringLiteral("by ") + pair.second, pair.agreementSecond);
    printFigure(out, QStringLiteral("difference"), pair.difference);
}

void printModel(std::ostream &out, const analysis::CriteriaModel &model)
{
    out << "win rate of " << plain(model.model) << ", by " << plain(model.rater) << '\n';
    printFigure(out, QStringLiteral("by ") + model.first, model.winsFirst);
    printFigure(out, QStringLiteral("by ") + model.second, model.winsSecond);
    printFigure(out, QStringLiteral("difference"), model.difference);
}

void printText(std::ostream &out, const analysis::CriteriaTable &table)
{
    for (const analysis::CriteriaParting &parting : table.partings)
        printParting(out, parting);
    for (const analysis::CriteriaAgreement &pair : table.pairs)
        printPair(out, pair);
    for (const analysis::CriteriaModel &model : table.models)
        printModel(out, model);
    if (!table.why.isEmpty())
        out << "nothing to compare: " << plain(table.why) << '\n';
    for (const QString &name : table.scored)
        out << "left out, it has scores and takes no side: " << plain(name) << '\n';
}

} // namespace

Exit runAgreementOfCriteria(const Streams &io, const QString &project, Reading &reading,
                            const analysis::AgreementOptions &options, const AnswerForm &form)
{
    auto names = store::criterionNames(reading.project);
    if (!names)
        return failed(io, names.error());
    const auto table = analysis::partingCriteria(reading.dataset, reading.selector,
                                                 {.criteria = std::move(*names),
                                                  .parties = options.parties,
                                                  .turn = options.turn,
                                                  .where = options.where,
                                                  .errors = options.errors});
    if (!table)
        return failed(io, table.error());
    return answer(
        io, form, report::explanationsOfAgreement(),
        [&] { return withProject(report::criteriaJson(*table), project); },
        [&](std::ostream &out) { printText(out, *table); });
}

} // namespace cli
