// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leaderboard/board_words.h"

#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <string_view>

namespace ui {

namespace {

using analysis::RankMethod;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BoardWords)
};

bool isWinRate(const analysis::Figure &figure) { return figure.unit == std::string_view("battle"); }

QString tiesText(const analysis::RankOptions &options)
{
    if (options.method == RankMethod::RaoKupper || options.method == RankMethod::Davidson)
        return Words::tr("a tie is an outcome of its own");
    return options.leavesTiesOut ? Words::tr("ties left out") : Words::tr("a tie is half a win");
}

} // namespace

std::span<const BoardMethod> boardMethods()
{
    static constexpr BoardMethod methods[] = {
        {RankMethod::BradleyTerry, QT_TRANSLATE_NOOP("BoardWords", "Bradley-Terry")},
        {RankMethod::RaoKupper, QT_TRANSLATE_NOOP("BoardWords", "Rao-Kupper (ties modelled)")},
        {RankMethod::Davidson, QT_TRANSLATE_NOOP("BoardWords", "Davidson (ties modelled)")},
        {RankMethod::Elo, QT_TRANSLATE_NOOP("BoardWords", "Elo over random orders")},
        {RankMethod::WinRate, QT_TRANSLATE_NOOP("BoardWords", "Win rate")},
    };
    return methods;
}

QString methodText(RankMethod method)
{
    for (const BoardMethod &one : boardMethods()) {
        if (one.method == method)
            return Words::tr(one.name);
    }
    return {};
}

QString ratingText(const analysis::Figure &figure, double value)
{
    if (isWinRate(figure))
        return figureText(value, 3);
    return QLocale().toString(value, 'f', 0).remove(QLocale().groupSeparator());
}

QString ratingInterval(const analysis::Figure &figure)
{
    const stats::Estimate &estimate = figure.estimate;
    if (!estimate.value)
        return QString::fromStdString(estimate.why);
    if (!estimate.low || !estimate.high)
        return Words::tr("no interval");
    return Words::tr("%1 – %2", "interval")
        .arg(ratingText(figure, *estimate.low), ratingText(figure, *estimate.high));
}

QString boardSentence(const analysis::Leaderboard &board)
{
    QString text =
        Words::tr("%2 models rated by %3 (%1): %4 battles on %5 items, %6.")
            .arg(methodText(board.options.method), countText(static_cast<qint64>(board.models.size())),
                 partyText(board.options.by.name), countText(board.battles), countText(board.items),
                 tiesText(board.options));
    if (board.separability.pairs > 0)
        text += QLatin1Char(' ') +
                Words::tr("Intervals (95 %, clustered by item) tell %1 of %2 pairs of models apart.")
                    .arg(countText(board.separability.separated), countText(board.separability.pairs));
    if (board.options.method == RankMethod::Elo)
        text += QLatin1Char(' ') +
                Words::tr("The spread over orders says how much the order matters; it is no sampling error.");
    else if (!board.note.isEmpty() && board.options.method != RankMethod::WinRate)
        text += QLatin1Char(' ') + Words::tr("Note: %1.").arg(board.note);
    return text;
}

QString comparisonSentence(const labeling::Ranking &ranking)
{
    if (!ranking.beside)
        return {};
    const QString one = partyText(ranking.board.options.by.name);
    const QString other = partyText(ranking.beside->options.by.name);
    if (!ranking.comparison)
        return Words::tr("How alike two boards order the models is told for Bradley-Terry alone.");
    const stats::BoardCorrelation &correlation = ranking.comparison->correlation;
    const stats::BoardAgreement &agreement = ranking.comparison->agreement;
    if (!correlation.spearman.value)
        return Words::tr("The boards of %1 and %2 cannot be compared: %3.")
            .arg(one, other, QString::fromStdString(correlation.spearman.why));
    QString text =
        Words::tr("The boards of %1 and %2 order %3 models with a rank correlation of %4 (Spearman).")
            .arg(one, other, countText(correlation.spearman.n), figureText(*correlation.spearman.value));
    if (agreement.separated > 0)
        text +=
            QLatin1Char(' ') + Words::tr("%1 of the %2 pairs that both tell apart stand in the same order.")
                                   .arg(countText(agreement.sameOrder), countText(agreement.separated));
    return text;
}

} // namespace ui
