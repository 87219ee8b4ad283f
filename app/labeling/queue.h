// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/result.h"
#include "db/store/blind.h"
#include "db/store/project.h"

#include <optional>
#include <vector>

namespace labeling {

/// A place in a person's queue.
struct Place
{
    model::ComparisonId comparison;
    bool isLabelled = false; ///< the person has a current vote on it, of whatever occasion
    bool isSkipped = false;  ///< the person put it off, with a reason
    bool isFlagged = false;  ///< the person flagged it

    friend bool operator==(const Place &, const Place &) = default;
};

/// What one person labels, in order. Nothing in it depends on models, other votes or verdicts.
using Queue = std::vector<Place>;

/// Every comparison of the project: items in the order of the file, the pairs of an item as they came, turn 2
/// right after turn 1 of the same pair. `places` by row number.
[[nodiscard]] Queue makeQueue(const std::vector<store::BlindPlace> &places);
[[nodiscard]] model::Result<Queue> readQueue(store::Project &project, model::RaterId rater);

/// The first place from `from` on, and round, that is neither labelled nor put off; if there is none, the
/// first that was put off; nothing if all are labelled.
[[nodiscard]] std::optional<std::size_t> nextUnlabelled(const Queue &queue, std::size_t from);
[[nodiscard]] std::size_t labelledCount(const Queue &queue);
/// Put off and not labelled.
[[nodiscard]] std::size_t skippedCount(const Queue &queue);
[[nodiscard]] std::optional<std::size_t> placeOf(const Queue &queue, model::ComparisonId comparison);

} // namespace labeling
