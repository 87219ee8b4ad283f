// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/estimate.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// A comparison in which the model takes part. Scores are the model's: 1 won, 1/2 tied, 0 lost.
struct EstimateItem
{
    std::int32_t cluster = 0;
    QString category;
    std::optional<double> people; ///< mean of the votes that count
    std::optional<double> judge;
    int peopleClass = 1; ///< of the plurality: 0 won, 1 tied, 2 lost
    int judgeClass = 1;
};

/// Those that people or the judge have something on, by item, and the filters that select them.
struct EstimateItems
{
    std::vector<EstimateItem> items;
    RaterRef judge, majority;
    Filter labelled;   ///< votes of people and a ruling
    Filter unlabelled; ///< a ruling alone
    Filter notJudged;  ///< votes of people alone
};

/// Error::Usage for a model or a filter that is not there, and for a model against itself.
[[nodiscard]] model::Result<EstimateItems> estimateItems(const Dataset &dataset, Selector &selector,
                                                         const EstimateOptions &options,
                                                         const RaterRef &judge);

} // namespace analysis
