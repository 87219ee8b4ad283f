// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/reply_rule.h"

namespace judge {

// Replies that end with a label: A the first response, B the second, C a tie.

/// All labels in double brackets, left to right; without one, those in single brackets; without one, a last
/// line that is only a label. The last counts; with two different ones or more the verdict is Ambiguous.
/// Brackets and letters may be of full width, as judges that write Chinese or Japanese set them; in double
/// brackets the letter may be small and have blanks around it. Source: METHODS A2.
[[nodiscard]] ReadReply readBracketed(const QString &reply);
/// The same where there is no tie: C is no label.
[[nodiscard]] ReadReply readForced(const QString &reply);
/// The labels in brackets, C for neither; without one, "Answer A is significantly better", the same of B, or
/// "Neither is significantly better", the last one; without one, a last line that is only a letter. Source:
/// METHODS 1.0 `lima`.
[[nodiscard]] ReadReply readSignificantly(const QString &reply);

/// [[A]] anywhere in the reply, else [[B]], else [[C]], whatever else stands there. Never Ambiguous. Source:
/// FastChat, llm_judge/common.py.
[[nodiscard]] ReadReply readFastChat(const QString &reply);

} // namespace judge
