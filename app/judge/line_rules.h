// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/reply_rule.h"

namespace judge {

// Replies whose verdict is a line of its own: the first, or the last.

/// The last line is 1, 2 or 3 (about equal), brackets, stars and stops apart; Ambiguous where a line before
/// it is another of these. Source: METHODS 1.3.
[[nodiscard]] ReadReply readThreeClass(const QString &reply);
/// The last line, blanks apart, is a whole number: 1, 2, 3, or another, which is OutOfRange. Source: QLoRA,
/// eval/eval_gpt_review.py.
[[nodiscard]] ReadReply readQlora(const QString &reply);

/// The first line that is not empty and opens no fence of code is 1, 2 or Tie, stars and stops apart. 0 is
/// nothing: it is how PandaLM's own files write a tie. Source: METHODS 1.8.
[[nodiscard]] ReadReply readFirstLine(const QString &reply);
/// The first line, blanks apart, is 1 or 2; anything else is a tie, whatever it says. Source: METHODS 1.8,
/// PandaLM.
[[nodiscard]] ReadReply readPandaLm(const QString &reply);

} // namespace judge
