// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/krippendorff.h"
#include "app/stats/table.h"

#include <optional>
#include <string>
#include <vector>

namespace stats {

/// The number of each category of a table at a level: its place for Ordinal, its value for Interval and
/// Ratio.
struct LevelScores
{
    std::vector<double> scores;
    std::optional<std::string> notANumber; ///< a category that has no value, or one below 0 for Ratio
};
[[nodiscard]] LevelScores levelScores(const Table &table, Metric level);

struct NamedEstimate
{
    const char *id;
    Estimate estimate;
};

/// What a table has beyond its nominal figures once its categories are numbers.
struct TableLevels
{
    Metric level = Metric::Ordinal;
    /// In the order of TableAgreement::pairs; cohen_kappa and gwet_ac2, each _linear and _quadratic,
    /// spearman, kendall_tau_b.
    std::vector<std::vector<NamedEstimate>> pairs;
    Estimate alpha;                     ///< Krippendorff's, by the metric of the level, without an interval
    std::vector<NamedEstimate> overall; ///< icc_1_1, icc_2_1, icc_3_1, icc_1_k, icc_2_k, icc_3_k
};

/// `scores` from levelScores(), one a category.
[[nodiscard]] TableLevels tableLevels(const Table &table, const TableAgreement &agreement, Metric level,
                                      const std::vector<double> &scores, Errors errors);

} // namespace stats
