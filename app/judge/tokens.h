// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace judge {

/// A token that might have stood at a place, and the natural logarithm of its chance.
struct TokenChance
{
    QString token;
    double logProbability = 0;
};

/// One place of a reply: the token that stands there (empty: not told), and the likeliest ones.
struct TokenPosition
{
    QString token;
    std::vector<TokenChance> top;
};
using TokenPositions = std::vector<TokenPosition>;

/// A reply as a rule reads it.
struct ToldReply
{
    QString text;
    TokenPositions positions; ///< empty: not told
};

/// A stored reply: a text with the JSON list of its log-probabilities as OpenAI writes it, or the JSON of a
/// whole completion that holds both, as AlpacaEval keeps them.
[[nodiscard]] ToldReply toldReply(const QString &reply, const QByteArray &logProbabilities);

} // namespace judge
