// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/reply_rule.h"

namespace judge {

// Replies that say how much better one response is: ReadReply::grade, below 0 where the second is better.

/// A>>B, A>B, A=B, B>A or B>>A in double brackets, else in single ones, in any case, with blanks, with the
/// signs of HTML and turned round (A<B); the last counts, and with two different ones or more it is
/// Ambiguous. The grade is 3 for the double forms, as Arena-Hard counts them, else 1. Source: METHODS 1.5.
[[nodiscard]] ReadReply readFiveClass(const QString &reply);
/// As they stand; different ones are no verdict at all. Source: METHODS 1.5, Arena-Hard v0.1.
[[nodiscard]] ReadReply readArenaHardFirst(const QString &reply);
/// The last one, in any case of its letters, and never Ambiguous. Source: METHODS 1.5, Arena-Hard v2.
[[nodiscard]] ReadReply readArenaHard(const QString &reply);

/// "A is much better", "A is better", "A is slightly better", "same" and the same of B between <verdict> and
/// </verdict>, in any case, a stop behind it apart; the last counts, and with two different ones or more it
/// is Ambiguous. The grade goes from 1.5 to -1.5. Source: METHODS 1.6.
[[nodiscard]] ReadReply readSevenPoint(const QString &reply);
/// The verdict of the first <result>, which must be XML, to the letter. Source: METHODS 1.6, LLM Comparator.
[[nodiscard]] ReadReply readComparator(const QString &reply);

} // namespace judge
