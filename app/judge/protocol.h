// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/spec.h"
#include "db/model/ids.h"
#include "db/model/words.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <span>

namespace judge {

/// A comparison as a judge sees it: two responses in shown order, without names. The texts are there only
/// for protocols that ask a language model, one for each turn from 1 to `turn`.
struct Question
{
    int turn = 1;           ///< judged up to this turn
    qint32 lengthFirst = 0; ///< code points over turns 1 to `turn`
    qint32 lengthSecond = 0;
    QStringList prompts, first, second;
    QStringList reference;   ///< empty: judged without one
    model::ResponseId rated; ///< the first, for protocols that ask about one response
};

enum class Preferred { First, Second, Tie };

/// What a judge answers, in shown order: the first response is A, the second B.
struct Reply
{
    model::State state = model::State::Valid;
    std::optional<Preferred> preferred; ///< set exactly for Valid and Ambiguous
    std::optional<double> scoreFirst, scoreSecond;
    std::optional<double> probabilityFirst; ///< that the first is better
    QString rationale;
    QString request; ///< what was asked, exactly
    QString reply;   ///< what was answered, exactly
    QString finishReason;
};

/// What a question shows.
enum class Asks {
    Pair,
    Response, ///< the first response alone, which gets points: a rating, no verdict
};

/// A way of judging: either a rule of its own, pure, or a question to a language model and a way to read the
/// reply.
struct Protocol
{
    const char *name;
    const char *summary;                         ///< one line, for lists
    const char *setup;                           ///< a new judge's: JSON
    Reply (*answer)(const Question &) = nullptr; ///< null: it asks a language model
    Wording (*wording)() = nullptr;              ///< null: it asks nobody
    const char *rule = nullptr; ///< by which the reply is read (reply_rule.h); null: it asks nobody
    Asks asks = Asks::Pair;
    bool needsReference = false; ///< an item without one cannot be judged
    bool readsChances = false;   ///< how likely words were; the set-up asks for them with top_logprobs

    [[nodiscard]] bool asksModel() const { return answer == nullptr; }
};

/// Every protocol that is built in.
[[nodiscard]] std::span<const Protocol> protocols();
[[nodiscard]] const Protocol *protocolNamed(const QString &name); ///< null: no such protocol

/// The choice in canonical sides that a preference in shown order means. `order` is not Unknown.
[[nodiscard]] model::Choice choiceOf(Preferred preferred, model::Order order);

} // namespace judge
