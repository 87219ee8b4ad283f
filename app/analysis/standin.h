// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "app/stats/alt_test.h"
#include "app/stats/bootstrap.h"

#include <QString>

#include <vector>

namespace analysis {

/// The published test leaves people with fewer comparisons out; here signed ranks take the t test's place.
constexpr std::int64_t FewestTested = 30;

struct StandInOptions
{
    QString judge;
    double epsilon = 0.2; ///< what the judge is given for costing less, 0..1
    double rate = 0.05;   ///< of wrong rejections
    Filter where;
    stats::Bootstrap bootstrap; ///< of items, for judge against people
};

/// The judge in the place of one person, both held against the other people.
struct StandInPerson
{
    QString name;
    Figure advantage; ///< the share of comparisons where the judge agrees at least as well
    stats::HypothesisTest test;
    bool isRejected = false;
};

/// Whether a judge may stand in for a person (METHODS 3.11) and agrees with people as they do among
/// themselves (METHODS 3.12), on choices with ties as a class of their own.
struct StandIn
{
    StandInOptions options;
    std::vector<StandInPerson> people; ///< those with a comparison that the judge and another person have too
    stats::Estimate winningRate;       ///< omega
    stats::Estimate advantage;         ///< rho
    bool isPassed = false;
    bool isOpen = false;  ///< it did not pass, and would if those of whom too little is known said yes
    std::int64_t few = 0; ///< people with fewer than FewestTested comparisons
    /// The two without them; undefined where fewer than three people are left.
    stats::Estimate winningRateWithoutFew, advantageWithoutFew;
    Figure judgeAgreement; ///< of the judge with a person, over vote pairs
    Figure peopleAgreement;
    Figure difference;
    std::int64_t items = 0;
    Sentence sentence; ///< the answer, with its figures
};

/// People are all persons that are not left out of figures, with their first occasion. Error::Usage for a
/// judge or filter that is not there, and for a person in place of the judge.
[[nodiscard]] model::Result<StandIn> standIn(const Dataset &dataset, Selector &selector,
                                             const StandInOptions &options);

} // namespace analysis
