// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_explain.h"

#include "app/cli/figure_text.h"
#include "app/stats/registry.h"

#include <array>

namespace cli {

namespace {

// By the place of a coefficient in stats::pairCoefficients().
constexpr std::array<const char *, 7> chanceWords{
    "",
    "two people who answer blindly, each with its own shares of a, tie and b, would agree on",
    "two people who answer blindly with the shares of both taken together would agree on",
    "blind agreement, taken to happen only where answers are spread over the categories, would be",
    "if every category were equally likely, blind answers would agree on",
    "as Scott's pi with a correction for few votes; blind answers would agree on about",
    "",
};

QString explainedChance(const stats::Estimate &figure, const stats::Estimate &percent, std::size_t place,
                        const QString &id)
{
    const double value = *figure.value;
    const double observed = *percent.value;
    if (value >= 1)
        return QStringLiteral("%1 = %2: they never differ").arg(id, shortNumber(value));
    const double chance = (observed - value) / (1 - value);
    return QStringLiteral("%1 = %2: %3 %4, so they reach %2 of what is left: (%5 - %4) / (1 - %4)")
        .arg(id, shortNumber(value), QLatin1String(chanceWords[place]), shortNumber(chance),
             shortNumber(observed));
}

QString explainedFigure(const analysis::AgreementTable &table, const analysis::PairAgreement &pair,
                        std::size_t place)
{
    const stats::Estimate &figure = pair.figures[place];
    const QString id = QLatin1String(stats::pairCoefficients()[place].id);
    if (!figure.value)
        return QStringLiteral("%1 is not defined: %2").arg(id, QString::fromStdString(figure.why));
    if (place == 0 && table.options.ties == analysis::Ties::Half && pair.hasChoices)
        return QStringLiteral(
                   "percent = %1: the mean of 1 where they say the same, 1/2 where exactly one says "
                   "tie and 0 where they are opposite, over %2")
            .arg(shortNumber(*figure.value))
            .arg(figure.n);
    if (place == 0 && !pair.hasChoices)
        return QStringLiteral("percent = %1: over %2 cases, the credit 1/m where a vote is among the m most "
                              "frequent choices, else 0")
            .arg(shortNumber(*figure.value))
            .arg(figure.n);
    if (place == 0)
        return QStringLiteral("percent = %1: the share of the %2 on which they say the same")
            .arg(shortNumber(*figure.value))
            .arg(figure.n);
    if (place + 1 == pair.figures.size())
        return QStringLiteral(
                   "%1 = %2: with ties kept, 1 where they say the same, 1/2 where exactly one says "
                   "tie, 0 where they are opposite")
            .arg(id, shortNumber(*figure.value));
    return explainedChance(figure, pair.figures[0], place, id);
}

} // namespace

QStringList explained(const analysis::AgreementTable &table, const analysis::PairAgreement &pair)
{
    const auto &a = table.parties[static_cast<std::size_t>(pair.a)].party.name;
    const auto &b = table.parties[static_cast<std::size_t>(pair.b)].party.name;
    QStringList sentences;
    if (pair.isVotePair)
        sentences << QStringLiteral("%1 and %2: each vote of one beside each vote of the other on the same "
                                    "comparison, %3 pairs of votes on %4 comparisons")
                         .arg(a, b)
                         .arg(pair.total.count)
                         .arg(pair.total.cases);
    else
        sentences << QStringLiteral("%1 and %2: %3 comparisons on which both count")
                         .arg(a, b)
                         .arg(pair.total.cases);
    if (pair.includesSelf)
        sentences << QStringLiteral(
            "one is part of the majority of the other; only comparisons with two votes "
            "or more count, and its own vote is in that majority");
    for (std::size_t place = 0; place < pair.figures.size(); ++place)
        sentences << explainedFigure(table, pair, place);
    return sentences;
}

} // namespace cli
