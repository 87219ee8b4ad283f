// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/rater.h"
#include "db/model/result.h"
#include "db/model/words.h"
#include "db/store/blind.h"
#include "db/store/project.h"

namespace labeling {

/// Which response of the pair stands left for this rater: the last bit of a SHA-256 over project seed, rater,
/// and the UUIDs of item and responses, each preceded by its length. The turn does not enter: turn 2 keeps
/// turn 1's sides. Half of many pairs come to either side, and nobody can tell which from the pair itself.
[[nodiscard]] model::Side drawnLeft(qint64 seed, const QString &rater, const store::BlindComparison &pair);

/// What was drawn when the pair was first shown to the rater, or what will be then. Stores nothing.
[[nodiscard]] model::Result<model::Side> leftSideFor(store::Project &project, const model::Rater &rater,
                                                     const store::BlindComparison &pair);
/// The same; stores it if this is the first time.
[[nodiscard]] model::Result<model::Side> presentPair(store::Project &project, const model::Rater &rater,
                                                     const store::BlindComparison &pair);

} // namespace labeling
