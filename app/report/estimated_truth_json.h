// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/estimated_truth.h"
#include "app/report/json.h"
#include "db/model/rater.h"

#include <vector>

namespace report {

/// The document of `evaluators --estimate`, without the project.
[[nodiscard]] Json estimatedTruthJson(const analysis::EstimatedTruth &truth,
                                      const store::EstimateChange &change, const analysis::SavedTruth &saved);

/// Where an estimate came from: what it was made with, and the names of whom. `raters` are those of the
/// project.
[[nodiscard]] Json estimateSourceJson(const store::EstimateSource &source,
                                      const std::vector<model::Rater> &raters);

} // namespace report
