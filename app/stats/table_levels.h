// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/krippendorff.h"
#include "app/stats/table.h"

#include <cstdint>
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
    std::int64_t leftOut = 0;           ///< units with an empty cell, which no icc counts
};

/// Those of one pair of the table.
[[nodiscard]] std::vector<NamedEstimate> pairLevels(const Table &table, const TablePair &pair,
                                                    const std::vector<double> &scores, Errors errors);
/// Adds to the note of an icc how many units it does not count, if any.
void noteLeftOut(Estimate &icc, const TableLevels &levels);

/// `scores` from levelScores(), one a category.
[[nodiscard]] TableLevels tableLevels(const Table &table, const TableAgreement &agreement, Metric level,
                                      const std::vector<double> &scores, Errors errors);

} // namespace stats
