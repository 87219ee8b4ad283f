// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/words.h"

#include "app/report/report.h"

#include <array>

namespace report {

QString choiceWords(std::optional<model::Choice> choice)
{
    if (!choice)
        return QStringLiteral("none");
    switch (*choice) {
    case model::Choice::A: return QStringLiteral("A");
    case model::Choice::B: return QStringLiteral("B");
    case model::Choice::Tie: return QStringLiteral("tie");
    case model::Choice::BothGood: return QStringLiteral("both good");
    case model::Choice::BothBad: return QStringLiteral("both bad");
    case model::Choice::CannotJudge: return QStringLiteral("cannot judge");
    }
    return {};
}

QString stateWords(model::State state)
{
    if (state == model::State::Budget)
        return QStringLiteral("stopped by budget");
    return model::wordOf(state).replace(u'_', u' ');
}

QString orderWords(model::Order order)
{
    switch (order) {
    case model::Order::AFirst: return QStringLiteral("A shown first");
    case model::Order::BFirst: return QStringLiteral("B shown first");
    case model::Order::Unknown: break;
    }
    return QStringLiteral("order unknown");
}

QString swapWords(model::Swap swap)
{
    switch (swap) {
    case model::Swap::StableA: return QStringLiteral("stable A");
    case model::Swap::StableB: return QStringLiteral("stable B");
    case model::Swap::StableTie: return QStringLiteral("stable tie");
    case model::Swap::FlipsToFirst: return QStringLiteral("flips to first");
    case model::Swap::FlipsToSecond: return QStringLiteral("flips to second");
    case model::Swap::HalfTieFirst: return QStringLiteral("half-tie toward first");
    case model::Swap::HalfTieSecond: return QStringLiteral("half-tie toward second");
    case model::Swap::Inconsistent: return QStringLiteral("inconsistent");
    case model::Swap::Incomplete: return QStringLiteral("incomplete");
    }
    return {};
}

QString coefficientWords(std::size_t place)
{
    constexpr std::array names = {"Percent",          "Cohen κ",        "Scott π",       "Gwet AC1",
                                  "Brennan-Prediger", "Krippendorff α", "Tie-discounted"};
    return QString::fromUtf8(names[place]);
}

QString rounded(double value)
{
    QString text = QString::number(value, 'f', 2);
    if (text == u"-0.00")
        text.remove(0, 1);
    if (text.startsWith(u"0."))
        return text.mid(1);
    if (text.startsWith(u"-0."))
        return text.remove(1, 1);
    return text;
}

FigureWords figureWords(const stats::Estimate &figure, std::int64_t shared)
{
    if (shared < enoughShared)
        return {QString::number(figure.n), QStringLiteral("fewer than 10")};
    if (!figure.value)
        return {QStringLiteral("undefined"), QString::fromStdString(figure.why)};
    if (figure.low && figure.high)
        return {rounded(*figure.value),
                QStringLiteral("%1 – %2").arg(rounded(*figure.low), rounded(*figure.high))};
    const QString why = QString::fromStdString(figure.note);
    return {rounded(*figure.value), why.isEmpty() ? QStringLiteral("no interval") : why};
}

} // namespace report
