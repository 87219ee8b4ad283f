// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/paired_judges.h"

#include "app/cli/figure_text.h"
#include "app/cli/message.h"

namespace cli {

namespace {

void printThree(std::ostream &out, const analysis::PairedJudges &result,
                const analysis::AgreementOfTwo &figures)
{
    out << "  " << padded(result.options.judge, 24) << ' ' << plain(figureText(figures.judge.estimate))
        << "\n  " << padded(result.options.against, 24) << ' ' << plain(figureText(figures.against.estimate))
        << "\n  " << padded(QStringLiteral("difference"), 24) << ' '
        << plain(figureText(figures.difference.estimate)) << '\n';
}

void printCell(std::ostream &out, const char *what, const analysis::Cell &cell)
{
    out << "  " << padded(QLatin1String(what), 24) << ' ' << paddedLeft(QString::number(cell.count.count), 6)
        << "  " << plain(analysis::printFilter(cell.where)) << '\n';
}

void printTest(std::ostream &out, const char *what, const stats::HypothesisTest &test)
{
    out << "  " << padded(QLatin1String(what), 24) << " chi-square " << plain(figureText(test.statistic))
        << "  df " << test.freedom << "  p " << plain(figureText(test.p)) << '\n';
}

} // namespace

void printPairedJudges(std::ostream &out, const analysis::PairedJudges &result)
{
    out << plain(result.sentence.text()) << "\nshare of " << result.comparisons.count.count
        << " votes of people on " << result.comparisons.count.cases << " comparisons\n";
    printThree(out, result, result.people);
    out << "share of comparisons where the judge says what most people say, else tie\n";
    printThree(out, result, result.majority);
    printCell(out, "both", result.both);
    printCell(out, "only the first", result.onlyJudge);
    printCell(out, "only the second", result.onlyAgainst);
    printCell(out, "neither", result.neither);
    out << "which of the two is right more often, the comparisons of an item taken together\n  "
        << padded(QStringLiteral("exact"), 24) << " p " << plain(figureText(result.byItem)) << '\n';
    out << "McNemar's test, each comparison taken for independent\n  " << padded(QStringLiteral("exact"), 24)
        << " p " << plain(figureText(result.mcNemar.exact)) << '\n';
    printTest(out, "with correction", result.mcNemar.corrected);
    out << "the choices of the two beside each other\n";
    printTest(out, "Stuart-Maxwell, margins", result.stuartMaxwell);
    printTest(out, "Bowker, symmetry", result.bowker);
}

} // namespace cli
