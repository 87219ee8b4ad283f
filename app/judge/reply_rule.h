// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/protocol.h"
#include "app/judge/tokens.h"

#include <QString>

#include <optional>
#include <span>

namespace judge {

/// What a rule reads in a judge's reply, in shown order.
struct ReadReply
{
    model::State state = model::State::Unparsable;
    std::optional<Preferred> preferred; ///< of rules for a pair: set exactly for Valid and Ambiguous
    qsizetype from = 0,
              length = 0; ///< where the verdict stands in the reply, in UTF-16 units; length 0: nowhere
    std::optional<double> scoreFirst = {}, scoreSecond = {}; ///< points; of rules for one response: the first
    std::optional<double> probabilityFirst = {};             ///< that the first is better
    std::optional<double> grade =
        {};               ///< how much better the first is, below 0 the second; of rules with grades
    bool isLoose = false; ///< read by a looser pattern, which may be a slip where the reply was cut off

    [[nodiscard]] bool hasVerdict() const
    {
        return state == model::State::Valid || state == model::State::Ambiguous;
    }
    friend bool operator==(const ReadReply &, const ReadReply &) = default;
};

/// A way to read a verdict out of a reply. Pure, and linear in the length of the reply.
struct ReplyRule
{
    const char *name;
    const char *summary; ///< one line, for lists
    ReadReply (*read)(const QString &reply);
    /// Of rules that read how likely each word was; never called without positions.
    ReadReply (*readTokens)(const QString &reply, const TokenPositions &positions) = nullptr;
    Asks asks = Asks::Pair; ///< what the replies are about
};

/// What the rule reads in a reply as it is stored: a text, or the JSON of a completion, with its
/// log-probabilities where they are kept.
[[nodiscard]] ReadReply readBy(const ReplyRule &rule, const QString &reply,
                               const QByteArray &logProbabilities);

/// Every rule; the first is the one that is taken where nobody names another.
[[nodiscard]] std::span<const ReplyRule> replyRules();
[[nodiscard]] const ReplyRule *replyRuleNamed(const QString &name); ///< null: no such rule

/// How many different verdicts a reply names, 0 to 3, by its labels [[A]], [[B]], [[C]].
[[nodiscard]] int labelCount(const QString &reply);

} // namespace judge
