// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace store {

/// Raises a flag on a comparison. `evidence` is a JSON object. A rater's flag of the same kind that stands
/// already is replaced: the newest counts.
[[nodiscard]] model::Result<> raiseFlag(Project &project, model::ComparisonId comparison,
                                        model::RaterId rater, const QString &kind,
                                        const QByteArray &evidence);
/// Takes a rater's flag back, as a row of its own. Nothing happens where none stands.
[[nodiscard]] model::Result<> withdrawFlag(Project &project, model::ComparisonId comparison,
                                           model::RaterId rater, const QString &kind);
/// The comparisons on which a flag of this rater and kind stands, by row number.
[[nodiscard]] model::Result<std::vector<model::ComparisonId>> standingFlags(Project &project,
                                                                            model::RaterId rater,
                                                                            const QString &kind);

} // namespace store
