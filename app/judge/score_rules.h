// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/reply_rule.h"

namespace judge {

// Replies that give points to one response. A decimal comma is none: 7,5 may be two numbers.

/// Points from 1 to 10: the last [[n]]; else the last "Rating: n"; else an n/10 after which the reply says
/// nothing more. Ambiguous where several different ones stand there. Source: METHODS A3.
[[nodiscard]] ReadReply readRating(const QString &reply);
/// The first [[n]], else the first [n], of whatever size. Source: FastChat, llm_judge/common.py.
[[nodiscard]] ReadReply readFastChatRating(const QString &reply);

/// Points from 1 to 5 with which the reply begins, or that follow the name of a criterion. Ambiguous where
/// its line goes on with another number: 4-5, "2, no 3". Source: METHODS 1.8, G-Eval.
[[nodiscard]] ReadReply readLeadingNumber(const QString &reply);
/// The same, weighted: the sum of p(s) times s over the numbers from 1 to 5 among the likeliest first words,
/// the chances made to add up to 1. Where none is among them, as the words say. Source: METHODS 1.8, G-Eval.
[[nodiscard]] ReadReply readWeightedNumber(const QString &reply, const TokenPositions &positions);

} // namespace judge
