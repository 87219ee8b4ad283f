// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/result.h"
#include "db/model/words.h"
#include "db/store/project.h"

#include <QString>

#include <functional>
#include <vector>

namespace store {

/// The answer of a response on one turn, valid while the visitor looks at it.
struct Answer
{
    model::ResponseId response;
    int turn = 1;
    int length = 0; ///< code points
    const QString &text;
};
/// Every answer of the project, by response, then turn.
[[nodiscard]] model::Result<> visitAnswers(Project &project,
                                           const std::function<void(const Answer &)> &visit);

/// Which responses a comparison sets side by side.
struct ComparedResponses
{
    model::ComparisonId comparison;
    model::ResponseId a, b;
    int turn = 1;
};
/// Of every comparison, by row number.
[[nodiscard]] model::Result<std::vector<ComparedResponses>> comparedResponses(Project &project);

/// Code points of an answer on one turn.
struct AnswerLength
{
    model::ResponseId response;
    int turn = 1;
    int length = 0;
};
/// Of every answer, by response, then turn.
[[nodiscard]] model::Result<std::vector<AnswerLength>> answerLengths(Project &project);

/// What a judge wrote to a valid call, valid while the visitor looks at it.
struct Rationale
{
    model::ComparisonId comparison;
    model::Order order = model::Order::Unknown;
    model::Choice choice = model::Choice::Tie; ///< in canonical sides
    const QString &text;
};
/// Every rationale of a judge's valid calls, newest readings only, by row number.
[[nodiscard]] model::Result<> visitRationales(Project &project, model::RaterId judge,
                                              const std::function<void(const Rationale &)> &visit);

/// A point on a scale that a rater gave a response: by itself, or in a call on a pair.
struct ScoreRow
{
    model::RaterId rater;
    model::ResponseId response;     ///< of a rating
    int turn = 1;                   ///< of a rating
    model::ComparisonId comparison; ///< of a pair's scores; none for a rating
    double a = 0;                   ///< the rating, or the score of side a
    double b = 0;                   ///< of a pair's scores
};
/// The valid overall ratings (no criterion), then the scores of valid calls, newest versions only, by row
/// number each.
[[nodiscard]] model::Result<std::vector<ScoreRow>> scoreRows(Project &project);

} // namespace store
