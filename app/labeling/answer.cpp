// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/labeling/answer.h"

namespace labeling {

model::Choice choiceOf(Answer answer, model::Side left)
{
    switch (answer) {
    case Answer::LeftBetter: return left == model::Side::A ? model::Choice::A : model::Choice::B;
    case Answer::RightBetter: return left == model::Side::A ? model::Choice::B : model::Choice::A;
    case Answer::BothGood: return model::Choice::BothGood;
    case Answer::BothBad: return model::Choice::BothBad;
    case Answer::CannotJudge: return model::Choice::CannotJudge;
    case Answer::Tie: break;
    }
    return model::Choice::Tie;
}

Answer answerOf(model::Choice choice, model::Side left)
{
    switch (choice) {
    case model::Choice::A: return left == model::Side::A ? Answer::LeftBetter : Answer::RightBetter;
    case model::Choice::B: return left == model::Side::A ? Answer::RightBetter : Answer::LeftBetter;
    case model::Choice::BothGood: return Answer::BothGood;
    case model::Choice::BothBad: return Answer::BothBad;
    case model::Choice::CannotJudge: return Answer::CannotJudge;
    case model::Choice::Tie: break;
    }
    return Answer::Tie;
}

std::optional<Strength> strengthOf(const model::Vote &vote)
{
    for (const Strength strength : {Strength::Slight, Strength::Clear, Strength::Strong}) {
        if (vote.strength == static_cast<double>(strength))
            return strength;
    }
    return std::nullopt;
}

} // namespace labeling
