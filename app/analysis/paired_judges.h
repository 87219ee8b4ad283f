// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "app/stats/bootstrap.h"
#include "app/stats/marginal_tests.h"
#include "app/stats/mcnemar.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace analysis {

struct PairedJudgesOptions
{
    QString judge, against;
    Filter where;
    std::optional<stats::Bootstrap> bootstrap; ///< of items; otherwise linearised, clustered by item
};

/// Two judges' agreement with the same people, and their difference: judge - against.
struct AgreementOfTwo
{
    Figure judge, against, difference;
};

/// Two judges compared on the comparisons that both and a person have (METHODS 3.12): never two intervals
/// side by side, but the interval of the difference.
struct PairedJudges
{
    PairedJudgesOptions options;
    Cell comparisons;        ///< with both judges and a person; counted: votes of people
    AgreementOfTwo people;   ///< the share of votes of people that a judge says the same as, ties a class
    AgreementOfTwo majority; ///< of comparisons where a judge says what the majority says, else tie
    Cell both, onlyJudge, onlyAgainst, neither; ///< comparisons where they say what the majority says
    stats::McNemar mcNemar;                     ///< of onlyJudge and onlyAgainst, each for itself
    stats::Estimate byItem;                     ///< their exact p where those of an item speak together
    std::array<std::array<Cell, 3>, 3> choices; ///< judge in rows: a, tie, b by stored sides
    stats::HypothesisTest stuartMaxwell;        ///< whether both use each choice as often
    stats::HypothesisTest bowker;               ///< whether they part in every direction as often
    Sentence sentence;                          ///< the answer, with its figures
};

/// People are all persons that are not left out of figures, with their first occasion. Error::Usage for a
/// judge or filter that is not there, for a person or estimate in place of a judge, and for one judge twice.
[[nodiscard]] model::Result<PairedJudges> pairedJudges(const Dataset &dataset, Selector &selector,
                                                       const PairedJudgesOptions &options);

} // namespace analysis
