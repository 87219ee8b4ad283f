// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/reply_rule.h"

namespace judge {

// Replies to a rubric: feedback, then [RESULT] and the grade.

/// A whole number from 1 to 5 that ends its line behind [RESULT] or [SCORE], the last; Ambiguous where
/// another stands behind another one. Without one, what the rule below reads, stars and a stop apart. Source:
/// METHODS 1.7.
[[nodiscard]] ReadReply readRubricPoints(const QString &reply);
/// At the very end: [RESULT] 4, [SCORE] 4, Score: 4, Result: 4, score of 4, (4), [4], 4/5 or 4 out of 5, a
/// whole number from 1 to 5. Source: METHODS 1.7, Prometheus.
[[nodiscard]] ReadReply readPrometheusPoints(const QString &reply);

/// A or B, in any case, "Response" before it or not, that ends its line behind [RESULT]; the last, Ambiguous
/// as above. Without one, "Response A" or "Response B" at the very end, unless "than" stands before it: there
/// it is the one that lost. Source: METHODS 1.7.
[[nodiscard]] ReadReply readRubricChoice(const QString &reply);
/// At the very end: [RESULT] A, Result: A or Response A, in any case. Source: METHODS 1.7, Prometheus.
[[nodiscard]] ReadReply readPrometheusChoice(const QString &reply);

} // namespace judge
