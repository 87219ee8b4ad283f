// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/vote.h"

#include <optional>
#include <vector>

namespace labeling {

// Undo and redo are found from the history alone, so that they work after a restart. `history` is every row
// of one rater, oldest first. A row that repeats an earlier version of its chain, the time on the screen
// included, is no answer but an undo; one that repeats the vote that was undone last is a redo.

/// What the next undo does.
struct UndoStep
{
    model::Vote takenBack;               ///< the vote to undo
    std::optional<model::Vote> restored; ///< the version before it, whose content comes back; none: retract
};

/// Repeated undo goes further back each time. Imported votes are not undone.
[[nodiscard]] std::optional<UndoStep> nextUndo(const std::vector<model::Vote> &history,
                                               const QString &author);
/// The row that `step` appends, without uuid and time.
[[nodiscard]] model::Vote undoRow(const UndoStep &step, model::VoteId newest);

/// The vote that was undone last and comes back by a redo: nothing once another vote was cast.
[[nodiscard]] std::optional<model::Vote> nextRedo(const std::vector<model::Vote> &history,
                                                  const QString &author);
/// The row that brings it back, without uuid and time.
[[nodiscard]] model::Vote redoRow(const model::Vote &undone, model::VoteId newest);

} // namespace labeling
