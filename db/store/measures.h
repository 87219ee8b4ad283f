// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/result.h"
#include "db/model/words.h"
#include "db/store/project.h"

#include <QString>

#include <optional>
#include <vector>

namespace store {

/// What a current vote says beside its choice: its strength, or one criterion of it.
struct VoteMeasure
{
    model::ComparisonId comparison;
    model::RaterId rater;
    int occasion = 1;
    std::optional<model::Choice> choice; ///< of the vote; of the criterion, which may have none
    std::optional<double> number;        ///< the strength; the criterion's score
};
/// Of every current vote, by row number; without a strength the number is empty.
[[nodiscard]] model::Result<std::vector<VoteMeasure>> voteStrengths(Project &project);
/// Of every current vote that has the criterion, by row number.
[[nodiscard]] model::Result<std::vector<VoteMeasure>> voteCriteria(Project &project,
                                                                   const QString &criterion);

/// A valid rating of one response with a number, as no newer one replaces.
struct ResponseRating
{
    model::ResponseId response;
    int turn = 1;
    model::RaterId rater;
    int repetition = 1;
    double number = 0;
};
/// Those of a criterion (empty: overall), by row number.
[[nodiscard]] model::Result<std::vector<ResponseRating>> responseRatings(Project &project,
                                                                         const QString &criterion);

} // namespace store
