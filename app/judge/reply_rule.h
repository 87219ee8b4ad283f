// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/protocol.h"

#include <QString>

#include <optional>
#include <span>

namespace judge {

/// What a rule reads in a judge's reply to a question about a pair, in shown order.
struct ReadReply
{
    model::State state = model::State::Unparsable;
    std::optional<Preferred> preferred; ///< set exactly for Valid and Ambiguous
    qsizetype from = 0,
              length = 0; ///< where the verdict stands in the reply, in UTF-16 units; length 0: nowhere

    friend bool operator==(const ReadReply &, const ReadReply &) = default;
};

/// A way to read a verdict out of a reply. Pure, and linear in the length of the reply.
struct ReplyRule
{
    const char *name;
    const char *summary; ///< one line, for lists
    ReadReply (*read)(const QString &reply);
};

/// Every rule; the first is the one that is taken where nobody names another.
[[nodiscard]] std::span<const ReplyRule> replyRules();
[[nodiscard]] const ReplyRule *replyRuleNamed(const QString &name); ///< null: no such rule

/// How many different verdicts a reply names, 0 to 3, by its labels [[A]], [[B]], [[C]].
[[nodiscard]] int labelCount(const QString &reply);

} // namespace judge
