// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/annotator_votes.h"
#include "app/stats/ratings.h"

#include <cstdint>
#include <string>
#include <vector>

namespace stats {

/// How the parameters of a round follow from what the votes let expect.
enum class MaceForm {
    ExpectationMaximisation, ///< counts smoothed by 0.01 / q
    VariationalBayes,        ///< priors Beta(1/2, 1/2) of competence and Dirichlet(10) of what spammers say
};

struct MaceRules
{
    MaceForm form = MaceForm::VariationalBayes;
    std::uint64_t seed = 0;
    int restarts = 10; ///< the best of so many starts is kept, at least 1
    int rounds = 50;
};

/// Where `why` is not empty there are no votes, and the rest is empty.
struct Mace
{
    std::string why;
    std::vector<std::int32_t> unit;  ///< units with a vote, in the order of the votes
    TrueCategories truth;            ///< of these units
    std::vector<double> entropy;     ///< of each unit's probabilities, in nats, 0..ln q: the hard ones lead
    std::vector<double> competence;  ///< of each rater, 0..1: how likely they know; 0 without a vote
    std::vector<double> strategy;    ///< raters x q: what they say where they do not know
    std::vector<std::int64_t> votes; ///< of each rater
    double logLikelihood = 0;        ///< of the votes, all categories as likely beforehand
    int restart = 0;                 ///< which start was kept, 0 for the first
};

/// MACE (Hovy et al. 2013): a rater knows the true category with a probability of their own and else draws
/// from a distribution of their own. Starts are drawn from stats::Random(seed, restart), each parameter 1
/// to 1.5 before it is normalised; the same seed gives the same bytes.
[[nodiscard]] Mace mace(const Ratings &ratings, const MaceRules &rules);

} // namespace stats
