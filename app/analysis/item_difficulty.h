// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "db/model/result.h"

#include <QString>

#include <cstdint>
#include <utility>
#include <vector>

namespace analysis {

/// The difficulty of each of `items` from a table whose keys are the items' identifiers, or 0, 1, ... for
/// their places among all items of their one collection. Places are meant where the identifiers of the
/// collection do not all occur, so that identifiers that are numbers from 1 are not shifted by one.
/// Error::Usage that names an item without one.
[[nodiscard]] model::Result<std::vector<double>> difficultyOf(
    const Dataset &dataset, const std::vector<std::int32_t> &items,
    const std::vector<std::pair<QString, double>> &table);

} // namespace analysis
