// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/krippendorff.h"
#include "app/stats/many_raters.h"
#include "tests/app/stats/owned_ratings.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace test_stats {

/// Cells as the table mode reads them, from an array of units; null and blanks are missing votes.
[[nodiscard]] std::vector<std::vector<std::string>> rowsOf(const nlohmann::json &units);
/// The same from an array of raters.
[[nodiscard]] std::vector<std::vector<std::string>> turned(const nlohmann::json &raters);

/// The rows of a textbook table as votes; categories are the values seen.
struct TextbookVotes
{
    OwnedRatings ratings;
    std::vector<double> values; ///< of the categories, where they are numbers

    explicit TextbookVotes(const std::vector<std::vector<std::string>> &rows);
    [[nodiscard]] stats::ManyRaters coefficients(const std::string &weights) const;
    [[nodiscard]] stats::Estimate alpha(stats::Metric metric) const;
};

} // namespace test_stats
