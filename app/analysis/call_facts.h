// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "app/analysis/filter.h"
#include "db/model/result.h"
#include "db/store/call_facts.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace analysis {

/// Every call of the judges behind `ref`, on its order and repetition, as places in the verdicts, in the
/// order of the file. Error::Usage for raters that are not there.
[[nodiscard]] model::Result<std::vector<std::size_t>> callsOf(const Dataset &dataset, const RaterRef &ref);

/// store::Effort with the places of the comparison and the rater in the columns.
struct Effort
{
    std::int32_t comparison = 0;
    std::int32_t rater = 0;
    std::optional<double> costUsd, seconds;
};

/// Which of the two responses hold a bulleted or numbered list: a line that begins with a bullet (- * + and
/// the round one) or with a number and a point or parenthesis, a blank, and something after it.
struct ListSides
{
    bool a = false, b = false;
};
[[nodiscard]] model::Result<std::vector<std::pair<model::ComparisonId, model::Side>>> readLists(
    store::Project &project);

/// How a comparison came into people's queues.
struct Draw
{
    bool atRandom = false, byPriority = false;
};

/// The probability that side a of a comparison is better, by a judge: the mean over its valid calls that have
/// one, and over those of each order.
struct JudgeProbability
{
    std::optional<double> all, aFirst, bFirst, unknown;

    /// max(p, 1-p) of all calls, or of those of one order or of an unknown one.
    [[nodiscard]] std::optional<double> confidence(std::optional<model::Order> order) const;
};

} // namespace analysis
