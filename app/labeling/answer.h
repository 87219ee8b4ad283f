// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/vote.h"
#include "db/model/words.h"

#include <QString>

#include <optional>

namespace labeling {

/// What a person says of the two responses as they stood on the screen.
enum class Answer {
    LeftBetter,
    RightBetter,
    BothGood,
    BothBad,
    CannotJudge,
    Tie, ///< only of imported votes that do not say which tie
};

[[nodiscard]] model::Choice choiceOf(Answer answer, model::Side left);
[[nodiscard]] Answer answerOf(model::Choice choice, model::Side left);

/// By how much the better one is better.
enum class Strength { Slight = 1, Clear = 2, Strong = 3 };

/// Nothing where there is none, and where an imported vote has another scale.
[[nodiscard]] std::optional<Strength> strengthOf(const model::Vote &vote);

/// The person's own vote that stands on a pair.
struct OwnVote
{
    Answer answer = Answer::CannotJudge;
    std::optional<Strength> strength;
    QString comment;

    friend bool operator==(const OwnVote &, const OwnVote &) = default;
};

} // namespace labeling
