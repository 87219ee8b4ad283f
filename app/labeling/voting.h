// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/case.h"
#include "db/model/rater.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <QStringList>

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

/// A pair as the person who labels it may see it: texts and sides, no names, lengths, votes of others or
/// verdicts.
struct ShownPair
{
    model::ComparisonId comparison;
    QString item; ///< the source's own name of the item
    int turn = 1;
    QStringList prompts;           ///< user turns 1 to `turn`
    QStringList left, right;       ///< answers to them
    std::optional<Answer> current; ///< the person's own current vote
};

/// Reads a pair for labelling. Stores its presentation when this is the first time.
[[nodiscard]] model::Result<ShownPair> showPair(store::Project &project, const model::Rater &rater,
                                                model::ComparisonId comparison);

struct CastVote
{
    model::ComparisonId comparison;
    Answer answer = Answer::CannotJudge;
    std::optional<qint64> timeShownMs; ///< how long the pair stood on the screen
};

/// Appends the vote as a new version of occasion 1, in one transaction: when this returns it is on the disk.
/// It is marked revealed if the person looked at the case before (noteLook). Conflict for a pair that was
/// never shown to the rater.
[[nodiscard]] model::Result<> castVote(store::Project &project, const model::Rater &rater,
                                       const CastVote &vote);

/// What an undo took back, and what stands now.
struct Undone
{
    model::ComparisonId comparison;
    QString item;
    int turn = 1;
    Answer answer = Answer::CannotJudge; ///< taken back
    std::optional<Answer> now;           ///< the answer before, or nothing: the pair has no vote
};

/// Takes back the newest vote that the rater cast in SideJudge and has not taken back: a new row that
/// retracts it, or that repeats the version before it. Nothing is left to undo: an empty value. Imported
/// votes are not undone.
[[nodiscard]] model::Result<std::optional<Undone>> undoVote(store::Project &project,
                                                            const model::Rater &rater);

/// Notes that the rater saw a case with its names, votes and verdicts. Only on a comparison on which the
/// rater has no current vote; the answer says whether it is one.
[[nodiscard]] model::Result<bool> noteLook(store::Project &project, const model::Rater &rater,
                                           model::ComparisonId comparison);

} // namespace labeling
