// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/result.h"
#include "db/model/vote_columns.h"
#include "db/store/project.h"

#include <optional>
#include <vector>

namespace labeling {

/// A place in a person's queue.
struct Place
{
    model::ComparisonId comparison;
    bool isLabelled = false; ///< the person has a current vote on it, of whatever occasion

    friend bool operator==(const Place &, const Place &) = default;
};

/// What one person labels, in order. Nothing in it depends on models, other votes or verdicts.
using Queue = std::vector<Place>;

/// Every comparison of the project: items in the order of the file, the pairs of an item as they came, turn 2
/// right after turn 1 of the same pair.
[[nodiscard]] Queue makeQueue(const model::VoteColumns &columns, model::RaterId rater);
[[nodiscard]] model::Result<Queue> readQueue(store::Project &project, model::RaterId rater);

/// The first place from `from` on, and round, that is not labelled; nothing if all are.
[[nodiscard]] std::optional<std::size_t> nextUnlabelled(const Queue &queue, std::size_t from);
[[nodiscard]] std::size_t labelledCount(const Queue &queue);
[[nodiscard]] std::optional<std::size_t> placeOf(const Queue &queue, model::ComparisonId comparison);

} // namespace labeling
