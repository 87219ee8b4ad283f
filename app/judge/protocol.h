// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/words.h"

#include <QString>

#include <optional>
#include <span>

namespace judge {

/// A comparison as a judge without network sees it: two responses in shown order, without names.
struct Question
{
    int turn = 1;           ///< judged up to this turn
    qint32 lengthFirst = 0; ///< code points over turns 1 to `turn`
    qint32 lengthSecond = 0;
};

enum class Preferred { First, Second, Tie };

/// What a judge answers, in shown order: the first response is A, the second B.
struct Reply
{
    model::State state = model::State::Valid;
    std::optional<Preferred> preferred; ///< set exactly for Valid and Ambiguous
    std::optional<double> scoreFirst, scoreSecond;
    QString rationale;
    QString request; ///< what was asked, exactly
    QString reply;   ///< what was answered, exactly
    QString finishReason;
};

/// A way of judging that needs no network. Pure: the same question has the same reply.
struct Protocol
{
    const char *name;
    const char *summary; ///< one line, for lists
    const char *setup;   ///< the set-up that a judge of this name has when nobody gave another: JSON
    Reply (*answer)(const Question &);
};

/// Every protocol that is built in.
[[nodiscard]] std::span<const Protocol> protocols();
[[nodiscard]] const Protocol *protocolNamed(const QString &name); ///< null: no such protocol

/// The choice in canonical sides that a preference in shown order means. `order` is not Unknown.
[[nodiscard]] model::Choice choiceOf(Preferred preferred, model::Order order);

} // namespace judge
