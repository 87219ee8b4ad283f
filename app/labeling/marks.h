// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/rater.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <QString>

namespace labeling {

/// What a person may note on a pair besides a vote. Kept as a flag of that kind, so that a filter finds it:
/// `flag(flagged, mina)`.
enum class MarkKind {
    Flagged, ///< something is odd here
    Skipped, ///< put off; comes again when the rest is done
};

[[nodiscard]] QString wordOf(MarkKind kind);

/// Sets the mark, with a reason that may be empty.
[[nodiscard]] model::Result<> setMark(store::Project &project, const model::Rater &rater,
                                      model::ComparisonId comparison, MarkKind kind, const QString &reason);
/// Takes it back, as a row of its own.
[[nodiscard]] model::Result<> clearMark(store::Project &project, const model::Rater &rater,
                                        model::ComparisonId comparison, MarkKind kind);

} // namespace labeling
