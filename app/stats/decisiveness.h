// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bootstrap.h"
#include "app/stats/estimate.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stats {

/// A model on one comparison that a judge and people decided on: its points (win 1, tie 1/2, loss 0; people's
/// may be a mean of votes).
struct TreatedModel
{
    std::int32_t cluster = 0; ///< the item, 0 or more
    std::int32_t model = 0;
    double judge = 0;
    double people = 0;
};

/// A judge who decides more often than people moves every model away from the middle, its own too. So a model
/// is measured against the line judge = intercept + slope people through the mean points of the others
/// (METHODS 4.8): what is left of its points by the judge. Entry 0 is the judge's own model against the line
/// through all others; the others are its placebos, each against the line through the others but itself and
/// the own one.
///
/// `models`: 0..models-1 may occur. Intervals are percentiles of a bootstrap of items; the draws of all
/// models are the same. n is a model's rows. Undefined for a model without rows, where fewer than two models
/// make the line, and where people give these the same points.
[[nodiscard]] std::vector<Estimate> netOfDecisiveness(std::span<const TreatedModel> rows, int models,
                                                      const Bootstrap &bootstrap);

/// A comparison of one model with another on which both decided.
struct Pick
{
    std::int32_t cluster = 0; ///< all of one cluster in a row
    bool byJudge = false;     ///< it chose the model
    bool byPeople = false;
};
/// P(judge picks it | people pick it) - P(judge picks the other | people pick the other), -1..1 (Wataoka et
/// al. 2024). Driven by how good the model is: it says something only beside the other models. Linearised
/// error by item. Undefined where people never picked one of the two.
[[nodiscard]] Estimate equalOpportunity(std::span<const Pick> picks);

} // namespace stats
