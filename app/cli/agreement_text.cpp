// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_text.h"

#include "app/analysis/estimates_in_matrix.h"
#include "app/analysis/pair_companions.h"
#include "app/cli/agreement_explain.h"
#include "app/cli/agreement_json.h"
#include "app/cli/figure_json.h"
#include "app/cli/figure_text.h"
#include "app/cli/message.h"
#include "app/stats/registry.h"

#include <algorithm>
#include <map>
#include <span>

namespace cli {

namespace {

using analysis::AgreementTable;
using analysis::PairAgreement;
using analysis::PairPart;

/// The place of Cohen's kappa in stats::pairCoefficients().
constexpr std::size_t shown = 1;

// A matrix as text: names, and a cell above and below the diagonal for each pair.
struct TextMatrix
{
    std::vector<QString> names;
    std::map<std::pair<int, int>, QString> cells;

    void print(std::ostream &out) const
    {
        const int count = static_cast<int>(names.size());
        int width = 0;
        for (const QString &name : names)
            width = std::max(width, columnsOf(name));
        out << std::string(static_cast<std::size_t>(width) + 5, ' ');
        for (int column = 0; column < count; ++column)
            out << paddedLeft(QString::number(column + 1), 9);
        out << '\n';
        for (int row = 0; row < count; ++row) {
            out << paddedLeft(QString::number(row + 1), 4) << ' '
                << padded(names[static_cast<std::size_t>(row)], width);
            for (int column = 0; column < count; ++column) {
                const auto cell = cells.find({row, column});
                out << paddedLeft(cell == cells.end() ? QStringLiteral("-") : cell->second, 9);
            }
            out << '\n';
        }
    }
};

/// With a ° where the figure is not told apart from chance.
QString matrixCell(const stats::Estimate &estimate, std::int64_t cases,
                   const std::optional<analysis::ChanceMark> &mark)
{
    if (!estimate.value)
        return QStringLiteral("undef.");
    if (cases < 10)
        return QStringLiteral("n<10");
    return shortNumber(*estimate.value) + (mark && !mark->differs ? QStringLiteral("°") : QString());
}

void printCompanions(std::ostream &out, const AgreementTable &table, const PairAgreement &pair)
{
    const stats::KappaCompanions companions = analysis::companionsOf(table, pair);
    for (const auto &[name, figure] :
         {std::pair("chance agreement", &companions.chance), std::pair("kappa_max", &companions.maximum),
          std::pair("prevalence index", &companions.prevalence), std::pair("bias index", &companions.bias)}) {
        if (figure->value)
            out << "  " << padded(QLatin1String(name), 20) << shortNumber(*figure->value).toStdString()
                << '\n';
    }
}

void printFigures(std::ostream &out, std::span<const stats::Estimate> figures)
{
    const auto coefficients = stats::pairCoefficients();
    for (std::size_t i = 0; i < figures.size(); ++i)
        out << "  " << padded(QLatin1String(coefficients[i].id), 20) << plain(figureText(figures[i])) << '\n';
}

void printOverall(std::ostream &out, const stats::ManyRaters &overall)
{
    out << "\nall of them: " << overall.raters << " raters, " << overall.votes << " votes on "
        << overall.units << " comparisons\n";
    for (const analysis::OverallFigure &figure : analysis::overallFigureTable())
        out << "  " << padded(QLatin1String(figure.id), 20) << plain(figureText(overall.*figure.estimate))
            << '\n';
}

void printNamed(std::ostream &out, const std::vector<stats::NamedEstimate> &figures)
{
    for (const stats::NamedEstimate &figure : figures)
        out << "  " << padded(QLatin1String(figure.id), 22) << plain(figureText(figure.estimate)) << '\n';
}

void printPart(std::ostream &out, const AgreementTable &table, const PairAgreement &pair, const char *what,
               const analysis::CellCount &count, PairPart part)
{
    if (count.count == 0)
        return;
    out << "  " << padded(QLatin1String(what), 12) << paddedLeft(QString::number(count.count), 8) << "  "
        << plain(analysis::printFilter(table.where(pair, part))) << '\n';
}

const char *standing(const AgreementTable &table, const PairAgreement &pair)
{
    if (!pair.includesSelf)
        return "";
    return analysis::isBesideMajority(table, pair) ? " (of which it is part)"
                                                   : " (one was estimated from the other)";
}

void printPair(std::ostream &out, const AgreementTable &table, const PairAgreement &pair)
{
    const auto name = [&](int party) {
        return plain(table.parties[static_cast<std::size_t>(party)].party.name);
    };
    out << name(pair.a) << " and " << name(pair.b) << standing(table, pair) << ": " << pair.total.count
        << (pair.isVotePair ? " vote pairs on " : " comparisons, ") << pair.total.cases
        << " cases: " << plain(analysis::printFilter(table.where(pair, PairPart::Figures))) << '\n';
    printFigures(out, pair.figures);
    if (pair.hasChoices) {
        printCompanions(out, table, pair);
        printPart(out, table, pair, "same", pair.same, PairPart::Same);
        printPart(out, table, pair, "opposite", pair.opposite, PairPart::Opposite);
        printPart(out, table, pair, "both tie", pair.bothTie, PairPart::BothTie);
        printPart(out, table, pair, "only a ties", pair.aTie, PairPart::ATie);
        printPart(out, table, pair, "only b ties", pair.bTie, PairPart::BTie);
    }
    printPart(out, table, pair, "abstained", pair.abstained, PairPart::Abstained);
    printPart(out, table, pair, "no verdict", pair.noVerdict, PairPart::NoVerdict);
    printPart(out, table, pair, "tie left out", pair.tie, PairPart::Tie);
    printPart(out, table, pair, "conflict", pair.conflict, PairPart::Conflict);
}

void printMatrix(std::ostream &out, const AgreementTable &table)
{
    TextMatrix matrix;
    for (const analysis::PartyVotes &party : table.parties)
        matrix.names.push_back(party.party.name);
    const auto marks = analysis::chanceMarks(table, shown);
    for (std::size_t i = 0; i < table.pairs.size(); ++i) {
        const PairAgreement &pair = table.pairs[i];
        matrix.cells[{pair.a, pair.b}] = matrixCell(pair.figures[shown], pair.total.cases, marks[i]);
        if (pair.a != pair.b)
            matrix.cells[{pair.b, pair.a}] = QString::number(pair.total.count);
    }
    out << "Cohen's kappa above the diagonal, n below it\n";
    matrix.print(out);
    if (std::ranges::any_of(marks, [](const auto &mark) { return mark && !mark->differs; }))
        out << "° not told apart from chance (Benjamini-Hochberg over the pairs, 5 %)\n";
}

void printLeftOut(std::ostream &out, const AgreementTable &table)
{
    for (const analysis::LeftOutRater &rater : table.leftOut)
        out << "left out: " << plain(rater.name) << " (" << plain(rater.kind) << "), " << rater.votes.count
            << " votes: " << plain(rater.why) << '\n';
}

} // namespace

void printAgreementText(std::ostream &out, const AgreementTable &table, bool explains)
{
    out << "ties " << wordOf(table.options.ties) << ", frame " << wordOf(table.options.frame) << '\n';
    if (explains) {
        for (const QString &sentence : explainedOptions(table.options))
            out << "  " << plain(sentence) << '\n';
    }
    if (table.parties.size() > 2) {
        printMatrix(out, table);
        printOverall(out, table.overall);
    } else {
        for (const PairAgreement &pair : table.pairs)
            printPair(out, table, pair);
        if (table.pairs.empty())
            out << "no pair: agreement needs two raters with votes on the same comparison, or a pool of "
                   "several\n";
    }
    printLeftOut(out, table);
    if (!explains)
        return;
    for (const PairAgreement &pair : table.pairs) {
        out << '\n';
        for (const QString &sentence : explained(table, pair))
            out << "  " << plain(sentence) << '\n';
    }
}

void printTableAgreementText(std::ostream &out, const stats::Table &table,
                             const stats::TableAgreement &agreement,
                             const std::optional<stats::TableLevels> &levels)
{
    const auto name = [&](int rater) {
        return plain(QString::fromStdString(table.raters[static_cast<std::size_t>(rater)]));
    };
    if (table.raters.size() > 2) {
        TextMatrix matrix;
        for (const std::string &rater : table.raters)
            matrix.names.push_back(QString::fromStdString(rater));
        for (const stats::TablePair &pair : agreement.pairs) {
            matrix.cells[{pair.a, pair.b}] = matrixCell(pair.figures[shown], pair.table.n, std::nullopt);
            if (pair.a != pair.b)
                matrix.cells[{pair.b, pair.a}] = QString::number(pair.table.n);
        }
        out << "Cohen's kappa above the diagonal, n below it\n";
        matrix.print(out);
    } else {
        for (std::size_t i = 0; i < agreement.pairs.size(); ++i) {
            const stats::TablePair &pair = agreement.pairs[i];
            out << name(pair.a) << " and " << name(pair.b) << ": " << pair.table.n << " units\n";
            printFigures(out, pair.figures);
            if (levels)
                printNamed(out, levels->pairs[i]);
        }
        if (agreement.pairs.empty())
            out << "no pair: agreement needs two raters with values on the same unit\n";
    }
    printOverall(out, agreement.overall);
    if (levels) {
        out << "alpha above is nominal; by the level, with the correlations of scores\n";
        printNamed(out, {{"krippendorff_alpha", levels->alpha}});
        printNamed(out, levels->overall);
    }
    for (const auto &[value, count] : table.leftOut)
        out << "left out, not among the categories: " << count << " x "
            << plain(QString::fromStdString(value)) << '\n';
}

void printStability(std::ostream &out, const analysis::Stability &stability)
{
    const auto line = [&out](const char *what, const analysis::Figure &figure) {
        out << "  " << padded(QLatin1String(what), 28) << ' ' << plain(figureText(figure.estimate)) << "  "
            << plain(analysis::printFilter(figure.where)) << '\n';
    };
    for (const analysis::Retest &person : stability.people) {
        out << plain(person.name) << " a second time: " << person.alike.count.count << " alike, "
            << person.different.count.count << " different\n";
        line("percent", person.agreement);
        line("cohen_kappa", person.kappa);
        line("alike, sides as before", person.sameSides);
        line("alike, sides exchanged", person.swappedSides);
    }
    for (const analysis::Repetition &judge : stability.judges) {
        out << plain(judge.name) << " repeated: " << judge.runs << " runs of " << judge.modalShare.estimate.n
            << " prompts, " << judge.unrepeated << " with one run\n";
        line("share of the commonest", judge.modalShare);
        line("all runs alike", judge.allAlike);
    }
}

} // namespace cli
