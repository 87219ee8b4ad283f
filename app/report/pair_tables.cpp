// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/pair_tables.h"

#include "app/report/words.h"
#include "app/stats/registry.h"

#include <algorithm>
#include <array>

namespace report {

namespace {

using analysis::AgreementTable;
using analysis::PairAgreement;
using analysis::PairPart;

QString print(const analysis::Filter &filter) { return analysis::printFilter(filter); }

std::int64_t leftOut(const PairAgreement &pair)
{
    return pair.abstained.count + pair.noVerdict.count + pair.tie.count + pair.conflict.count;
}

const QString &nameOf(const AgreementTable &table, int party)
{
    return table.parties[static_cast<std::size_t>(party)].party.name;
}

Cell upperCell(const AgreementTable &table, const PairAgreement &pair, std::size_t coefficient)
{
    const stats::Estimate &figure = pair.figures[coefficient];
    const bool isKept = coefficient + 1 == pair.figures.size() && pair.hasChoices;
    Cell cell =
        Cell::estimate(figure, isKept ? pair.kept.cases : pair.total.cases,
                       print(table.where(pair, isKept ? PairPart::TieDiscounted : PairPart::Figures)));
    if (figure.value && cell.shared >= enoughShared && !pair.includesSelf)
        cell.heat = heatOf(*figure.value);
    return cell;
}

Cell lowerCell(const PairAgreement &pair)
{
    Cell cell = Cell::number(pair.total.count, {});
    cell.small = QStringLiteral("%1 left out").arg(leftOut(pair));
    return cell;
}

Cell partCell(const AgreementTable &table, const PairAgreement &pair, const analysis::CellCount &count,
              PairPart part)
{
    return Cell::number(count.count, count.count > 0 ? print(table.where(pair, part)) : QString());
}

} // namespace

int heatOf(double value)
{
    constexpr std::array<double, 5> bounds = {0.05, 0.25, 0.45, 0.65, 0.85};
    return static_cast<int>(std::upper_bound(bounds.begin(), bounds.end(), value) - bounds.begin());
}

QString pairName(const AgreementTable &table, const PairAgreement &pair)
{
    if (pair.a == pair.b)
        return QStringLiteral("%1 among themselves").arg(nameOf(table, pair.a));
    return QStringLiteral("%1 and %2").arg(nameOf(table, pair.a), nameOf(table, pair.b)) +
           (pair.includesSelf ? QStringLiteral(" (one is part of the other or was made from it)")
                              : QString());
}

Table matrixTable(const AgreementTable &table, std::size_t coefficient)
{
    Table matrix{QStringLiteral("matrix"),
                 QStringLiteral("%1 above the diagonal, n below it").arg(coefficientWords(coefficient)),
                 {QStringLiteral("rater")},
                 {},
                 true};
    const std::size_t size = table.parties.size();
    Cell nothing = Cell::words(QStringLiteral("–"));
    nothing.small = QStringLiteral("nothing shared");
    for (const analysis::PartyVotes &party : table.parties) {
        matrix.columns << party.party.name;
        matrix.rows.push_back({party.party.name, {}, std::vector<Cell>(size, nothing)});
    }
    for (std::size_t i = 0; i < size; ++i)
        matrix.rows[i].cells[i] = Cell::words(QStringLiteral("–"));
    for (const PairAgreement &pair : table.pairs) {
        const auto a = static_cast<std::size_t>(pair.a);
        const auto b = static_cast<std::size_t>(pair.b);
        if (a != b)
            matrix.rows[b].cells[a] = lowerCell(pair);
        matrix.rows[a].cells[b] = upperCell(table, pair, coefficient);
    }
    return matrix;
}

QStringList coefficientColumns(const QString &first)
{
    QStringList columns{first, QStringLiteral("n")};
    for (std::size_t i = 0; i < stats::pairCoefficients().size(); ++i)
        columns << coefficientWords(i);
    return columns;
}

std::vector<Cell> coefficientCells(const AgreementTable &table, const PairAgreement &pair)
{
    Cell n = Cell::number(pair.total.count, {});
    if (pair.isVotePair)
        n.small = QStringLiteral("vote pairs on %1").arg(pair.total.cases);
    std::vector<Cell> cells{n};
    const QString where = print(table.where(pair, PairPart::Figures));
    for (std::size_t i = 0; i < pair.figures.size(); ++i) {
        Cell cell = upperCell(table, pair, i);
        cell.heat.reset();
        if (cell.where == where)
            cell.where.clear();
        cells.push_back(std::move(cell));
    }
    return cells;
}

Table coefficientTable(const AgreementTable &table)
{
    Table pairs{QStringLiteral("pairs"),
                QStringLiteral("Each pair: coefficients with their 95 % intervals"),
                coefficientColumns(QStringLiteral("pair")),
                {}};
    for (const PairAgreement &pair : table.pairs)
        pairs.rows.push_back({pairName(table, pair), print(table.where(pair, PairPart::Figures)),
                              coefficientCells(table, pair)});
    return pairs;
}

Table outcomeTable(const AgreementTable &table)
{
    Table outcomes{QStringLiteral("outcomes"),
                   QStringLiteral("Each pair: what the two said, and what was left out"),
                   {QStringLiteral("pair"), QStringLiteral("same winner"), QStringLiteral("opposite winners"),
                    QStringLiteral("both tie"), QStringLiteral("only the first ties"),
                    QStringLiteral("only the second ties"), QStringLiteral("abstained"),
                    QStringLiteral("no ruling"), QStringLiteral("tie dropped"), QStringLiteral("conflict")},
                   {}};
    for (const PairAgreement &pair : table.pairs) {
        Row row{pairName(table, pair), {}, {}};
        const auto add = [&](const analysis::CellCount &count, PairPart part) {
            row.cells.push_back(partCell(table, pair, count, part));
        };
        if (pair.hasChoices) {
            add(pair.same, PairPart::Same);
            add(pair.opposite, PairPart::Opposite);
            add(pair.bothTie, PairPart::BothTie);
            add(pair.aTie, PairPart::ATie);
            add(pair.bTie, PairPart::BTie);
        } else {
            row.cells.assign(5, Cell::words(QStringLiteral("–")));
        }
        add(pair.abstained, PairPart::Abstained);
        add(pair.noVerdict, PairPart::NoVerdict);
        add(pair.tie, PairPart::Tie);
        add(pair.conflict, PairPart::Conflict);
        outcomes.rows.push_back(std::move(row));
    }
    return outcomes;
}

Table overallTable(const AgreementTable &table)
{
    constexpr std::array names = {"Percent",        "Fleiss κ", "Conger κ",
                                  "Krippendorff α", "Gwet AC1", "Brennan-Prediger"};
    Table overall{QStringLiteral("overall"),
                  QStringLiteral("All raters together: %1 with %2 on %3")
                      .arg(QStringLiteral("%1 raters").arg(table.overall.raters),
                           QStringLiteral("%1 votes or rulings").arg(table.overall.votes),
                           QStringLiteral("%1 comparisons").arg(table.overall.units)),
                  {QStringLiteral("coefficient"), QStringLiteral("value"), QStringLiteral("n")},
                  {}};
    std::size_t place = 0;
    for (const analysis::OverallFigure &figure : analysis::overallFigureTable()) {
        const stats::Estimate &estimate = table.overall.*figure.estimate;
        const int votes = table.leastVotes(figure);
        overall.rows.push_back(
            {QString::fromUtf8(names[place++]),
             print(table.whereOverall(votes)),
             {Cell::estimate(estimate, table.casesOverall(votes), {}), Cell::number(estimate.n, {})}});
    }
    return overall;
}

} // namespace report
