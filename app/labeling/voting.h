// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/answer.h"
#include "db/model/ids.h"
#include "db/model/rater.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <QStringList>

#include <optional>

namespace labeling {

struct CastVote
{
    model::ComparisonId comparison;
    Answer answer = Answer::CannotJudge;
    std::optional<qint64> timeShownMs; ///< how long the pair stood on the screen
    std::optional<qint64> activeMs;    ///< how much of it the person was at work
    std::optional<Strength> strength;  ///< kept only with an answer that prefers a side
    QString comment;
    QStringList seen; ///< shown before the vote besides the pair: "reference", "source"
    std::optional<model::ComparisonId> shownNext; ///< its presentation is stored with the vote
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

/// What a redo brought back.
struct Redone
{
    model::ComparisonId comparison;
    QString item;
    int turn = 1;
    Answer answer = Answer::CannotJudge;
};

/// Brings back the vote that was undone last, as a new row; nothing once another vote was cast.
[[nodiscard]] model::Result<std::optional<Redone>> redoVote(store::Project &project,
                                                            const model::Rater &rater);

/// Notes that the rater saw a case with its names, votes and verdicts. Only on a comparison on which the
/// rater has no current vote; the answer says whether it is one.
[[nodiscard]] model::Result<bool> noteLook(store::Project &project, const model::Rater &rater,
                                           model::ComparisonId comparison);
/// Whether the rater has a current vote on the comparison.
[[nodiscard]] model::Result<bool> hasVoted(store::Project &project, const model::Rater &rater,
                                           model::ComparisonId comparison);

} // namespace labeling
