// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/result.h"
#include "db/model/words.h"
#include "db/store/project.h"

#include <optional>
#include <vector>

namespace store {

/// What one call of a judge, or one vote of a person, took. Nothing: the file does not tell.
struct Effort
{
    model::ComparisonId comparison;
    model::RaterId rater;
    std::optional<double> costUsd; ///< of calls
    std::optional<double> seconds; ///< until the reply; of votes the active time, else that on the screen
};
/// Of every current verdict, valid or not, then of every current vote of the first occasion.
[[nodiscard]] model::Result<std::vector<Effort>> efforts(Project &project);

/// A valid verdict that has a probability.
struct Forecast
{
    model::ComparisonId comparison;
    model::RaterId rater;
    model::Order order = model::Order::Unknown;
    double probability = 0; ///< that side a is better
};
/// Of every current, valid verdict that has one, in the order of the file.
[[nodiscard]] model::Result<std::vector<Forecast>> forecasts(Project &project);

/// How a comparison came into the queue of a person.
struct Assigned
{
    model::ComparisonId comparison;
    bool isRandom = false; ///< else by priority
};
/// Every assignment that no newer one replaces and nobody withdrew, in the order of the file.
[[nodiscard]] model::Result<std::vector<Assigned>> assignments(Project &project);

} // namespace store
