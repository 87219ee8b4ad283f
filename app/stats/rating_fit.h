// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/battles.h"
#include "app/stats/estimate.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stats {

/// How the standard errors of ratings come about (METHODS 5.5), H the information and g the scores:
enum class RatingErrors {
    None,
    ModelBased, ///< the inverse of H; half-wins vary less than it takes for granted
    Sandwich,   ///< H^-1 (sum of g g') H^-1 with one g a battle
    Clustered,  ///< the same with the g of an item added up first
};

/// What happens where no finite rating of all models on one scale exists.
enum class Separation {
    Refuse,    ///< no ratings, and the reason in words
    EachGroup, ///< each group of connectivity() on a scale of its own, not comparable with the others'
    Prior,     ///< half a win and half a loss of weight 0.1 for each model against an opponent of average
               ///< strength
};

/// Rating = 400/ln 10 times the strength in logits, plus a constant (METHODS 5.4).
struct RatingOptions
{
    RatingErrors errors = RatingErrors::Clustered;
    Separation separation = Separation::Refuse;
    double level = 1000;       ///< the mean of all ratings, or the anchor's rating
    std::optional<int> anchor; ///< a model with a rating of `level` and without an error of its own
};

constexpr double pointsPerLogit = 173.71779276130073; ///< 400/ln 10

/// Ratings in points. Models without one say why.
struct RatingFit
{
    std::vector<Estimate> ratings;  ///< one a model; `n` is its battles
    std::vector<double> covariance; ///< models x models, points squared; empty without errors
    std::vector<int> group;         ///< only ratings of one group compare
    std::int64_t freedom = 0;       ///< of the t intervals; 0 = normal intervals
    std::optional<double> tie;      ///< the parameter of a tie model, see tie_models.h
    double loss = 0;                ///< minus the log-likelihood, without the prior
    int steps = 0;                  ///< of Newton's method
    std::string why;                ///< why there is no rating at all
    std::string note;               ///< what was done to get ratings: groups, prior
};

/// The rating of `first` minus that of `second`, its error from the joint covariance. Never from two
/// intervals.
[[nodiscard]] Estimate ratingDifference(const RatingFit &fit, int first, int second);

/// The chance of a model with the rating `first` against one with `second`, ties half.
[[nodiscard]] double predictedWinRate(double first, double second);

/// How a pair's battles depart from the ratings: (observed - expected credit)/sqrt(n p(1-p)) under
/// independent battles without ties, so that beyond +-2 asks for a look and no more.
struct FitCheck
{
    Estimate observed; ///< winRate(), ties half
    double predicted = 0;
    double residual = 0; ///< 0 where they never met
};
[[nodiscard]] std::optional<FitCheck> fitCheck(const HeadToHead &table, const RatingFit &fit, int row,
                                               int column);

} // namespace stats
