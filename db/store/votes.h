// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "db/model/vote.h"
#include "db/store/project.h"

#include <optional>
#include <vector>

namespace store {

/// Appends one row, with its criteria, tags and spans. The caller sets uuid (model::newUuid for own votes)
/// and, for an undo or edit, previous. Fails with Conflict if `previous` has been replaced already, the uuid
/// is taken, or the rater has a vote on this comparison and occasion and `previous` does not continue it;
/// with InvalidInput if `previous` is of another rater, comparison or occasion, or a value is none that a
/// vote can hold. A refused vote leaves nothing behind, so that a longer change can go on.
[[nodiscard]] model::Result<model::VoteId> addVote(Project &project, const model::Vote &vote,
                                                   std::optional<model::ImportId> import);

[[nodiscard]] model::Result<std::optional<model::Vote>> findVote(Project &project, const QUuid &uuid);
/// The version of a chain that nothing replaces; may be a retraction.
[[nodiscard]] model::Result<std::optional<model::Vote>> newestVote(Project &project, model::RaterId rater,
                                                                   model::ComparisonId comparison,
                                                                   int occasion);
/// The vote that stands: the newest version unless it is a retraction.
[[nodiscard]] model::Result<std::optional<model::Vote>> currentVote(Project &project, model::RaterId rater,
                                                                    model::ComparisonId comparison,
                                                                    int occasion);
/// Every row of one rater, oldest first, retracted and replaced ones too.
[[nodiscard]] model::Result<std::vector<model::Vote>> historyOf(Project &project, model::RaterId rater);

/// Which response stood left when the pair was first shown to the rater; without the turn.
[[nodiscard]] model::Result<std::optional<model::Side>> presentedLeft(Project &project, model::RaterId rater,
                                                                      model::ComparisonId comparison);
/// Stores it; a second call for the pair changes nothing and returns what was stored first.
[[nodiscard]] model::Result<model::Side> storePresentation(Project &project, model::RaterId rater,
                                                           model::ComparisonId comparison, model::Side left);

} // namespace store
