// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "db/model/verdict.h"
#include "db/store/project.h"

#include <functional>
#include <vector>

namespace store {

/// Appends what a set-up of this project said of one response. The caller sets uuid.
[[nodiscard]] model::Result<model::RatingId> addOwnRating(Project &project, const model::Rating &rating,
                                                          model::JudgeSpecId spec);

/// A rating with the names of what it is of.
struct NamedRating
{
    model::Rating rating;
    QString item; ///< its source id
    QString model;
};
using RatingReader = std::function<void(const NamedRating &)>;
/// One after the other, by row number, the ratings of a rater that no newer reading replaces.
[[nodiscard]] model::Result<> readRatings(Project &project, model::RaterId rater, const RatingReader &reader);
/// Appends a newer reading of the same reply, with the set-up of the one that it replaces. The caller sets
/// uuid.
[[nodiscard]] model::Result<model::RatingId> addReading(Project &project, const model::Rating &rating,
                                                        model::RatingId previous);

/// A response that a rater has rated overall, as the side of a comparison judged up to the same turn.
struct RatedSide
{
    model::ComparisonId comparison;
    model::Side side = model::Side::A;
    int repetition = 1;
};
/// Every one of a rater, whatever came of the call: once for each comparison that the response is in.
[[nodiscard]] model::Result<std::vector<RatedSide>> ratedSides(Project &project, model::RaterId rater);

} // namespace store
