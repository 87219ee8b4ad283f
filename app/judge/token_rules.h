// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/reply_rule.h"

namespace judge {

// Replies whose verdict is one token, m for the first response and M for the second, with its chances: the
// first is better with P(m) / (P(m) + P(M)), a half is a tie. Source: METHODS 1.4 and 1.10, AlpacaEval 2.

/// At the first token. Tokens with blanks around them and of full width count as the same; a token that is
/// not among the likeliest has no chance.
[[nodiscard]] ReadReply readFirstToken(const QString &reply, const TokenPositions &positions);
/// At the last token that is a letter, with nothing but signs behind it; a word there is no verdict.
[[nodiscard]] ReadReply readLastToken(const QString &reply, const TokenPositions &positions);
/// Where no chances are told: m or M alone, as the whole reply or on its last line. Without a probability.
[[nodiscard]] ReadReply readToken(const QString &reply);

/// The same at the first and at the last token, bare tokens alone, chances not scaled.
[[nodiscard]] ReadReply readAlpacaFirstToken(const QString &reply, const TokenPositions &positions);
[[nodiscard]] ReadReply readAlpacaLastToken(const QString &reply, const TokenPositions &positions);
/// Nothing: without chances AlpacaEval has no preference.
[[nodiscard]] ReadReply readNoToken(const QString &reply);

} // namespace judge
