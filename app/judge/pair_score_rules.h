// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/reply_rule.h"

namespace judge {

// Replies that give points to both responses. The larger wins; equal points are a tie.

/// Two points from 1 to 10 on the first line, stars, commas, brackets and "/10" apart; Ambiguous, and the
/// last line counts, where it holds two others. Source: METHODS 1.2.
[[nodiscard]] ReadReply readScorePair(const QString &reply);
/// The first line holds two numbers and nothing else, commas as blanks, one blank between; -1 and -1 is how
/// the files say that there are none. Of any size. Source: METHODS 1.2, FastChat, eval/eval_gpt_review.py.
[[nodiscard]] ReadReply readVicuna(const QString &reply);

/// A tuple of two points from 1 to 10 that is all of a line, or follows a word of scoring; the last counts.
/// Without one, the first line as readScorePair() reads it. Source: METHODS 1.2, the prompt for maths.
[[nodiscard]] ReadReply readScoreTuple(const QString &reply);

/// "Score of the Assistant 1: n" and the same of 2, points from 1 to 10, the last of each; Ambiguous where
/// one of them has different points. Without these the last two lines, whatever stands before their last
/// colons. Source: METHODS 2.3, FairEval.
[[nodiscard]] ReadReply readNamedScores(const QString &reply);
/// The last two lines are numbers behind their first colons. Of any size. Source: METHODS 2.3, FairEval.
[[nodiscard]] ReadReply readFairEval(const QString &reply);

/// Two numbers with a comma between them in double brackets, else in single ones, the first; a tie within .1.
/// Source: METHODS 1.1, FastChat, llm_judge/common.py.
[[nodiscard]] ReadReply readFastChatPair(const QString &reply);

} // namespace judge
