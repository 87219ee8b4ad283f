// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/reply_rule.h"

namespace judge {

// Replies that say their verdict in a sentence.

/// Output (a) or Output (b) where the reply says that it is better, or where it ends a line that holds
/// nothing else or leads to it with a colon or "is"; (a) and (b) alone on the last line too. The last counts,
/// and with both it is Ambiguous. Without such a sentence the only one that is named, unless after "not".
/// There is no tie. Source: METHODS 1.8, LLMBar.
[[nodiscard]] ReadReply readOutputName(const QString &reply);

/// What follows "final decision is", blanks, stars and a colon apart: Response 1, Response 2 or Tie. The last
/// counts, and with different ones it is Ambiguous. Source: METHODS 1.8, Auto-J.
[[nodiscard]] ReadReply readFinalDecision(const QString &reply);
/// The text behind the last "final decision is " begins with one of them, in any case of its letters. Source:
/// METHODS 1.8, Auto-J.
[[nodiscard]] ReadReply readAutoJ(const QString &reply);

} // namespace judge
