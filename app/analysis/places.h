// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "app/analysis/filter.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// Where the response that a vote chose was shown: Left, Right, or Tie. Nothing where the sides are not
/// known, nobody judged, or a merge conflict is undecided.
[[nodiscard]] std::optional<Place> placeOf(const model::VoteColumns &columns, std::size_t vote);

/// The votes of the raters behind `ref`, on its occasions, that chose what was shown at `place`.
[[nodiscard]] model::Result<std::vector<std::size_t>> votesAt(const Dataset &dataset, const RaterRef &ref,
                                                              Place place);

} // namespace analysis
