// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/vote.h"

#include <optional>
#include <vector>

namespace labeling {

/// What the next undo does, found from the history alone.
struct UndoStep
{
    model::Vote takenBack;               ///< the vote to undo
    std::optional<model::Vote> restored; ///< the version before it, whose content comes back; none: retract
};

/// `history` is every row of one rater, oldest first. A row that repeats an earlier version of its chain, the
/// time on the screen included, is an undo and not an answer: repeated undo goes further back each time.
[[nodiscard]] std::optional<UndoStep> nextUndo(const std::vector<model::Vote> &history,
                                               const QString &author);

/// The row that `step` appends, without uuid and time.
[[nodiscard]] model::Vote undoRow(const UndoStep &step, model::VoteId newest);

} // namespace labeling
