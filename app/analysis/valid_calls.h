// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "app/analysis/filter.h"
#include "db/model/result.h"

#include <cstddef>
#include <vector>

namespace analysis {

/// The valid calls of the judges behind `ref`, on its order and repetition (without `#n` all of them), as
/// places in the verdicts, in the order of the file. Error::Usage for raters that are not there.
[[nodiscard]] model::Result<std::vector<std::size_t>> validCalls(const Dataset &dataset, const RaterRef &ref);

/// Whether a call scored both responses.
[[nodiscard]] inline bool hasScores(const Dataset &dataset, std::size_t call)
{
    const auto &verdicts = dataset.columns.verdicts;
    return verdicts.scoreA[call] && verdicts.scoreB[call];
}

} // namespace analysis
