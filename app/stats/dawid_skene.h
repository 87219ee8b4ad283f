// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/annotator_votes.h"
#include "app/stats/ratings.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stats {

/// What a rater says of a true category.
enum class AnnotatorForm {
    Confusion, ///< a confusion matrix of their own (Dawid and Skene 1979)
    OneCoin,   ///< the truth with one probability, else any other category alike
};

/// True categories and raters' errors that explain the votes best. Where `why` is not empty there is nothing
/// to explain, and the rest is empty.
struct DawidSkene
{
    std::string why;
    std::vector<std::int32_t> unit; ///< units with a vote, in the order of the votes
    TrueCategories truth;           ///< of these units
    std::vector<double> prior;      ///< q shares of the true categories
    /// raters x q true x q said, P(says | true); 0 in a row of a rater without a vote.
    std::vector<double> confusion;
    std::vector<double> accuracy;    ///< OneCoin: of each rater, 0 without a vote
    std::vector<std::int64_t> votes; ///< of each rater
    double bound = 0;                ///< evidence lower bound, a vote
    int rounds = 0;
    bool isConverged = false; ///< the bound rose by less than 1e-5 within 100 rounds
};

/// Expectation maximisation as crowd-kit does it: starts from the vote shares; probabilities of what a rater
/// has said are at least 1e-10; ends when the bound rises by less than 1e-5 a vote, at the latest after 100
/// rounds. The bound counts the prior once a vote, as crowd-kit's. The same votes give the same figures:
/// there is no chance in it.
[[nodiscard]] DawidSkene dawidSkene(const Ratings &ratings, AnnotatorForm form);

} // namespace stats
