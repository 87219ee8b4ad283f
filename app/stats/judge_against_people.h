// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bootstrap.h"
#include "app/stats/estimate.h"
#include "app/stats/ratings.h"
#include "app/stats/weights.h"

#include <cstdint>

namespace stats {

/// What counts alike in a mean over vote pairs.
enum class Pooling {
    VotePairs, ///< each pair of votes: units with many people weigh more
    Units,     ///< each unit, whatever its number of pairs
};

/// Whether a judge agrees with people as people do with each other, on the same units: those with a vote of
/// the judge and votes of two people.
struct JudgeAgainstPeople
{
    Estimate judge;      ///< agreement of the judge with a person, sum of the weights, 0..1
    Estimate people;     ///< agreement of two different people, 0..1
    Estimate difference; ///< judge - people, -1..1
    std::int64_t units = 0;
    std::int64_t judgePairs = 0;
    std::int64_t peoplePairs = 0;
};

/// All raters but number `judge` are people. Two votes of one person are no pair. n are pairs or units, as
/// the pooling says, of the difference units. Each draw of clusters is for all three figures. Undefined
/// without such a unit.
[[nodiscard]] JudgeAgainstPeople judgeAgainstPeople(const Ratings &ratings, int judge, const Weights &weights,
                                                    Pooling pooling, const Bootstrap &bootstrap);

} // namespace stats
