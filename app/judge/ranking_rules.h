// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/reply_rule.h"

namespace judge {

// Replies that are data: a list of ranks, a JSON object. Read by a reader of our own that knows texts,
// numbers and lists; nothing in a reply is ever run.

/// A list [{"model": "model_1", "rank": 1}, {"model": "model_2", "rank": 2}] as JSON or Python write it, with
/// a comma too many, ranks as texts, and anything around it. model_1 is the first. The last list counts, and
/// with two different ones it is Ambiguous; equal ranks are no verdict, another rank is OutOfRange. Source:
/// METHODS 1.4, AlpacaEval 1.
[[nodiscard]] ReadReply readRanking(const QString &reply);
/// The list is the whole reply, and the rank of model_1, a number, is 1 or 2. Source: METHODS 1.4,
/// AlpacaEval.
[[nodiscard]] ReadReply readAlpacaRanking(const QString &reply);

/// A JSON object, in a fence or not, whose "verdict", "winner", "choice", "preferred" or "better" is A, B,
/// tie or C; "score_a" and "score_b" are taken too, and tell the verdict where there is none. Source:
/// METHODS 1.4.
[[nodiscard]] ReadReply readJson(const QString &reply);

} // namespace judge
