// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

} // namespace

QString choiceText(model::Choice choice)
{
    switch (choice) {
    case model::Choice::A: return Words::tr("A");
    case model::Choice::B: return Words::tr("B");
    case model::Choice::Tie: return Words::tr("tie");
    case model::Choice::BothGood: return Words::tr("both good");
    case model::Choice::BothBad: return Words::tr("both bad");
    case model::Choice::CannotJudge: return Words::tr("cannot judge");
    }
    return QString();
}

QString choiceText(std::optional<model::Choice> choice)
{
    return choice ? choiceText(*choice) : Words::tr("none");
}

QString stateText(model::State state)
{
    switch (state) {
    case model::State::Valid: return Words::tr("valid");
    case model::State::Abstained: return Words::tr("abstained");
    case model::State::Ambiguous: return Words::tr("ambiguous");
    case model::State::Unparsable: return Words::tr("unparsable");
    case model::State::OutOfRange: return Words::tr("out of range");
    case model::State::Refused: return Words::tr("refused");
    case model::State::Truncated: return Words::tr("truncated");
    case model::State::TransportError: return Words::tr("transport error");
    case model::State::Budget: return Words::tr("stopped by budget");
    }
    return QString();
}

QString orderText(model::Order order)
{
    switch (order) {
    case model::Order::AFirst: return Words::tr("A shown first");
    case model::Order::BFirst: return Words::tr("B shown first");
    case model::Order::Unknown: break;
    }
    return Words::tr("order unknown");
}

QString swapText(model::Swap swap)
{
    switch (swap) {
    case model::Swap::StableA: return Words::tr("stable A");
    case model::Swap::StableB: return Words::tr("stable B");
    case model::Swap::StableTie: return Words::tr("stable tie");
    case model::Swap::FlipsToFirst: return Words::tr("flips to first");
    case model::Swap::FlipsToSecond: return Words::tr("flips to second");
    case model::Swap::HalfTieFirst: return Words::tr("half-tie toward first");
    case model::Swap::HalfTieSecond: return Words::tr("half-tie toward second");
    case model::Swap::Inconsistent: return Words::tr("inconsistent");
    case model::Swap::Incomplete: return Words::tr("incomplete");
    }
    return QString();
}

QString answerText(labeling::Answer answer)
{
    switch (answer) {
    case labeling::Answer::LeftBetter: return Words::tr("left better");
    case labeling::Answer::RightBetter: return Words::tr("right better");
    case labeling::Answer::BothGood: return Words::tr("both good");
    case labeling::Answer::BothBad: return Words::tr("both bad");
    case labeling::Answer::CannotJudge: return Words::tr("cannot judge");
    case labeling::Answer::Tie: return Words::tr("tie");
    }
    return QString();
}

QString figureText(double value) { return figureText(value, 2); }

QString figureText(double value, int digits)
{
    const QLocale locale;
    QString text = locale.toString(value, 'f', digits);
    const QString zero = locale.zeroDigit();
    const QString minus = locale.negativeSign();
    const QString point = locale.decimalPoint();
    if (text == minus + zero + point + zero.repeated(digits))
        text = text.mid(minus.size());
    if (text.startsWith(zero + point))
        return text.mid(zero.size());
    if (text.startsWith(minus + zero + point))
        return minus + text.mid(minus.size() + zero.size());
    return text;
}

QString intervalText(double low, double high)
{
    return Words::tr("%1 – %2", "interval").arg(figureText(low), figureText(high));
}

QString partyText(const QString &name)
{
    if (name == u"humans")
        return Words::tr("people together");
    if (name == u"judges")
        return Words::tr("judges together");
    return name == u"majority" ? Words::tr("majority of people") : name;
}

QString strengthText(labeling::Strength strength)
{
    switch (strength) {
    case labeling::Strength::Slight: return Words::tr("slightly");
    case labeling::Strength::Clear: return Words::tr("clearly");
    case labeling::Strength::Strong: break;
    }
    return Words::tr("much");
}

QString roughDurationText(qint64 ms)
{
    const qint64 minutes = (ms + 30'000) / 60'000;
    if (minutes < 1)
        return Words::tr("less than 1 min");
    if (minutes < 60) {
        const qint64 rounded = minutes < 20 ? minutes : (minutes + 2) / 5 * 5;
        return Words::tr("about %1 min").arg(countText(rounded));
    }
    if (minutes < 600) {
        const qint64 tens = (minutes + 5) / 10 * 10;
        return tens % 60 == 0
                   ? Words::tr("about %1 h").arg(countText(tens / 60))
                   : Words::tr("about %1 h %2 min").arg(countText(tens / 60), countText(tens % 60));
    }
    return Words::tr("about %1 h").arg(countText((minutes + 30) / 60));
}

QString countText(qint64 count) { return QLocale().toString(count); }

} // namespace ui
