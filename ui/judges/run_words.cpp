// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/run_words.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

/// The context of these sentences for translators.
struct JudgeRun
{
    Q_DECLARE_TR_FUNCTIONS(JudgeRun)
};

QString dollarText(double value) { return QLocale().toString(value, 'f', value < 1 ? 4 : 2); }

QStringList stateParts(const judge::RunReport &report)
{
    QStringList parts;
    for (auto state = report.states.cbegin(); state != report.states.cend(); ++state) {
        const auto known = model::stateFromWord(state.key());
        parts.append(
            JudgeRun::tr("%1 %2").arg(countText(state.value()), known ? stateText(*known) : state.key()));
    }
    return parts;
}

QString usedText(const judge::RunReport &report)
{
    if (report.used.tokensIn + report.used.tokensOut == 0)
        return {};
    QString text = JudgeRun::tr("%1 tokens in, %2 out")
                       .arg(countText(report.used.tokensIn), countText(report.used.tokensOut));
    if (report.used.costUsd > 0)
        text += JudgeRun::tr(", %1 USD").arg(dollarText(report.used.costUsd));
    else if (report.unpriced > 0)
        text += JudgeRun::tr(", cost not known");
    return text;
}

} // namespace

QString estimateText(const judge::Estimate &estimate, const judge::Setup &setup)
{
    if (estimate.calls == 0)
        return JudgeRun::tr("Nothing is missing: every call has a verdict.");
    if (!setup.protocol || !setup.protocol->asksModel())
        return JudgeRun::tr("%1 calls are missing. They ask nobody and cost nothing.")
            .arg(countText(estimate.calls));
    QString text = JudgeRun::tr("%1 calls are missing: about %2 tokens in, %3 to %4 out")
                       .arg(countText(estimate.calls), countText(estimate.tokensIn),
                            countText(estimate.tokensOutLow), countText(estimate.tokensOutHigh));
    text += estimate.costHigh ? JudgeRun::tr(", %1 to %2 USD.")
                                    .arg(dollarText(*estimate.costLow), dollarText(*estimate.costHigh))
                              : JudgeRun::tr(", at a price that is not known.");
    if (estimate.withoutReference > 0)
        text += QLatin1Char(' ') +
                JudgeRun::tr("%1 of them have no reference answer, though their category wants one.")
                    .arg(countText(estimate.withoutReference));
    return text;
}

QString runText(const judge::RunProgress &progress, qint64 milliseconds, bool isPaused)
{
    const judge::RunReport &report = progress.report;
    QStringList lines;
    QString first = JudgeRun::tr("%1 of %2 calls done, %3 on their way")
                        .arg(countText(report.done), countText(report.calls), countText(progress.inFlight));
    if (isPaused) {
        first += JudgeRun::tr(", paused");
    } else if (report.done > 0 && milliseconds > 0) {
        const double perSecond = static_cast<double>(report.done) * 1000 / static_cast<double>(milliseconds);
        first += JudgeRun::tr(", %1 a second, %2 left")
                     .arg(QLocale().toString(perSecond, 'f', perSecond < 10 ? 1 : 0),
                          roughDurationText(static_cast<qint64>(
                              static_cast<double>(report.calls - report.done) / perSecond * 1000)));
    }
    lines.append(first);
    if (const QStringList states = stateParts(report); !states.isEmpty())
        lines.append(states.join(QStringLiteral(" · ")));
    if (const QString used = usedText(report); !used.isEmpty())
        lines.append(used);
    if (progress.waits.count() > 0)
        lines.append(JudgeRun::tr("The server asked to wait %1 s.")
                         .arg(countText((progress.waits.count() + 999) / 1000)));
    if (!progress.lastTrouble.isEmpty())
        lines.append(JudgeRun::tr("Last trouble: %1").arg(progress.lastTrouble));
    return lines.join(QLatin1Char('\n'));
}

QString endText(const judge::RunReport &report, qint64 milliseconds)
{
    QStringList lines;
    const QString done = JudgeRun::tr("%1 of %2 missing verdicts were made.")
                             .arg(countText(report.done), countText(report.calls));
    switch (report.end) {
    case judge::RunEnd::Done: lines.append(done); break;
    case judge::RunEnd::Stopped:
        lines.append(JudgeRun::tr("Stopped. %1 Run does the rest.").arg(done));
        break;
    case judge::RunEnd::Capped:
        lines.append(JudgeRun::tr("A cap was reached. %1 Run does the rest.").arg(done));
        break;
    case judge::RunEnd::Barred:
        lines.append(JudgeRun::tr("No call can succeed: %1. Mend the set-up or the key.").arg(report.why));
        break;
    }
    QStringList parts = stateParts(report);
    if (const QString used = usedText(report); !used.isEmpty())
        parts.append(used);
    if (milliseconds >= 1000)
        parts.append(JudgeRun::tr("%1 s").arg(countText(milliseconds / 1000)));
    if (!parts.isEmpty())
        lines.append(parts.join(QStringLiteral(" · ")));
    if (report.interrupted > 0)
        lines.append(JudgeRun::tr("%1 calls that the run before had on their way were sent again.")
                         .arg(countText(report.interrupted)));
    return lines.join(QLatin1Char('\n'));
}

QString saidText(const judge::RunProgress::Said &said)
{
    constexpr qsizetype most = 300;
    const QString text = said.reply.simplified();
    const QString shown = text.size() > most ? u'…' + text.right(most) : text;
    return JudgeRun::tr("[%1] %2").arg(stateText(said.state), shown);
}

} // namespace ui
