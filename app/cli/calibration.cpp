// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/calibration.h"

#include "app/analysis/filter_table.h"
#include "app/cli/answer.h"
#include "app/cli/draws.h"
#include "app/cli/figure_text.h"
#include "app/cli/message.h"
#include "app/cli/reading.h"
#include "app/cli/syntax.h"
#include "app/report/calibration_json.h"

namespace cli {

namespace {

constexpr qint64 mostBins = 1000;

struct CalibrationArguments
{
    QString project, judge, binning, where;
    std::optional<qint64> bins, bootstrap, seed;
    AnswerForm form;
};

std::optional<Exit> parse(const Call &call, CalibrationArguments &wanted)
{
    Syntax syntax(call);
    syntax.place(wanted.project, "PROJECT", Syntax::Presence::Required, "the project");
    syntax.text(wanted.judge, "--judge", "R", "the judge whose calls have probabilities; needed");
    syntax.word(wanted.binning, "--binning", {QStringLiteral("mass"), QStringLiteral("width")},
                "as many comparisons in each bin, or bins of one width; otherwise mass");
    syntax.number(wanted.bins, "--bins", 1, "how many; otherwise 10");
    syntax.number(wanted.bootstrap, "--bootstrap", fewestDraws,
                  "draws of items for the calibration error and the temperature; otherwise 2,000");
    syntax.number(wanted.seed, "--seed", 0, "of the draws and folds; otherwise 0");
    syntax.text(wanted.where, "--where", "F", "only the cases that this filter selects");
    addAnswerForm(syntax, wanted.form);
    syntax.footer(QStringLiteral("The filter of --where:\n") + analysis::filterHelp());
    return syntax.parse();
}

std::optional<QString> whatIsWrong(const CalibrationArguments &wanted)
{
    if (wanted.judge.isEmpty())
        return QStringLiteral("calibration needs --judge R; `sidejudge info PROJECT` lists the raters");
    if (wanted.bins > mostBins)
        return QStringLiteral("--bins is at most %1").arg(mostBins);
    if (wanted.bootstrap > mostDraws)
        return QStringLiteral("--bootstrap draws at most %1 times").arg(mostDraws);
    return std::nullopt;
}

void printRecalibrated(std::ostream &out, const char *name, const analysis::Recalibrated &recalibrated)
{
    out << name << ", in ten folds\n";
    if (!recalibrated.why.empty()) {
        out << "  not defined: " << plain(QString::fromStdString(recalibrated.why)) << '\n';
        return;
    }
    out << "  log loss              " << plain(figureText(recalibrated.logLoss.estimate)) << '\n'
        << "  Brier score           " << plain(figureText(recalibrated.brier.estimate)) << '\n'
        << "  calibration error     " << plain(figureText(recalibrated.ece.estimate)) << '\n';
}

void printText(std::ostream &out, const analysis::Calibration &result)
{
    out << plain(result.sentence.text()) << '\n';
    for (const report::CalibrationFigure &one : report::calibrationFigures())
        out << "  " << padded(QLatin1String(one.title), 22)
            << plain(figureText((result.*one.figure).estimate)) << '\n';
    if (!result.bins.empty())
        out << "confidence, and how often it sides with people\n";
    for (const analysis::CalibrationBin &bin : result.bins)
        out << "  " << plain(shortNumber(bin.least)) << " to " << plain(shortNumber(bin.most)) << ", mean "
            << plain(shortNumber(bin.confidence)) << "  " << plain(figureText(bin.correct.estimate)) << '\n';
    printRecalibrated(out, "by temperature", result.tempered);
    printRecalibrated(out, "by a rising curve of confidence", result.isotonic);
    out << "left out: " << result.withoutProbability.count.count << " without a probability, "
        << result.withoutVotes.count.count << " without a vote of people\n";
}

} // namespace

Exit runCalibration(const Call &call)
{
    CalibrationArguments wanted;
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
    analysis::CalibrationOptions options;
    options.judge = wanted.judge;
    options.where = std::move(*filter);
    options.bins = static_cast<int>(wanted.bins.value_or(options.bins));
    if (wanted.binning == u"width")
        options.binning = stats::Binning::EqualWidth;
    options.bootstrap.seed = static_cast<std::uint64_t>(wanted.seed.value_or(0));
    options.bootstrap.replicates = static_cast<int>(wanted.bootstrap.value_or(options.bootstrap.replicates));
    const auto result = analysis::calibration((*reading)->dataset, (*reading)->selector, options);
    if (!result)
        return failed(call.io, result.error());
    return answer(
        call.io, wanted.form, report::explanationsOfCalibration(),
        [&] { return withProject(report::calibrationJson(*result), wanted.project); },
        [&](std::ostream &out) { printText(out, *result); });
}

} // namespace cli
