// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter.h"
#include "app/analysis/measures.h"
#include "db/model/result.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// How the numbers of several people on one unit become one. It follows from what was measured and not from
/// the level of the figures, so that a filter finds the same number.
enum class MajorityNumber {
    Mean,      ///< ratings, and criteria with scores
    Median,    ///< strengths: of an even number the mean of the two in the middle
    Plurality, ///< criteria with choices: the strict plurality, else a tie, as for overall choices
};
[[nodiscard]] MajorityNumber majorityNumberOf(const Measure &measure, bool isSided);
/// `mean`, `median`, `plurality`.
[[nodiscard]] const char *wordOf(MajorityNumber rule);
/// Of at least one number, in any order.
[[nodiscard]] double majorityOf(std::vector<double> numbers, MajorityNumber rule);

/// One number on a unit.
struct Voice
{
    std::int32_t unit = 0;
    std::int32_t rater = 0; ///< -1 for a majority
    double value = 0;       ///< by stored sides
    int people = 1;         ///< how many numbers it is made of
};

/// One rater, a pool of them or their majority, with all that they gave of a measure.
struct NumberParty
{
    bool isMajority = false;
    bool isPool = false;
    std::vector<bool> isMember; ///< by rater; of a majority those whom it is made of
    std::vector<Voice> voices;  ///< by unit, then as the measure has them
};

/// Of the occasion that the reference names, else the first. Error::Usage for raters who are not there, and
/// for what has no single number: one order of a judge, a majority by credit.
[[nodiscard]] model::Result<NumberParty> numberParty(const Dataset &dataset, const MeasuredValues &measured,
                                                     const Measure &measure, const RaterRef &ref);

/// Just one is a majority and both have a member in common: a member beside its own majority.
[[nodiscard]] bool isBesideMajority(const NumberParty &one, const NumberParty &other);

/// A number of each of two parties on one unit, by two different raters.
struct VoicePair
{
    Voice a, b;
};
/// Every one of them, by unit. A party beside itself gives each unordered pair once. A member beside its
/// majority counts where the majority is made of at least two numbers.
[[nodiscard]] std::vector<VoicePair> voicePairs(const NumberParty &one, const NumberParty &other);

/// Both: a rater of each, two different ones, gave a number of the measure to the comparison, or to one of
/// its responses: where voicePairs() has a pair.
[[nodiscard]] Filter bothGave(const RaterRef &one, const RaterRef &other, const Measure &measure);
/// Where it has a pair of just these numbers, told from the sides of the frame.
[[nodiscard]] Filter bothGaveValues(const RaterRef &one, const RaterRef &other, const Measure &measure,
                                    double ofOne, double ofOther, SideFrame frame);

} // namespace analysis
