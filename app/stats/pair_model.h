// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/rating_fit.h"

#include <string>
#include <vector>

namespace stats {

/// What a pair did: weights of the first model's wins, of its losses and of ties.
struct PairResults
{
    double wins = 0;
    double losses = 0;
    double ties = 0;
};

/// The loss of a pair's battles and its derivatives in the difference of strengths, d, and the tie parameter,
/// t.
struct PairTerms
{
    double loss = 0;
    double slope = 0;    ///< by d
    double tieSlope = 0; ///< by t
    double curve = 0;    ///< by d twice
    double cross = 0;    ///< by d and t
    double tieCurve = 0; ///< by t twice
};

/// A model of battles where all depends on the difference of two strengths in logits and, perhaps, on one
/// parameter for ties. Its loss is convex.
struct PairModel
{
    PairTerms (*loss)(const PairResults &results, double difference, double tie) = nullptr;
    bool hasTie = false;
    double tieStart = 0;
};

/// The strengths that make the loss least, in logits with mean zero. Not solved where none are finite.
struct Strengths
{
    std::vector<double> values;
    double tie = 0;
    double loss = 0;
    int steps = 0;
    bool solved = false;
};

/// Newton's method with halved steps from `start` (empty: zero). `prior` is the weight of Separation::Prior.
[[nodiscard]] Strengths solvePairs(const PairModel &model, const HeadToHead &table, double prior,
                                   const Strengths &start);

/// The covariance of the strengths, row-major, with that of the tie parameter as a last row and column where
/// the model has one. On the subspace of mean zero. Empty for RatingErrors::None.
[[nodiscard]] std::vector<double> pairCovariance(const PairModel &model, const Battles &battles,
                                                 const Strengths &strengths, double prior,
                                                 RatingErrors errors);

/// The weight of Separation::Prior.
constexpr double priorWeight = 0.1;

} // namespace stats
