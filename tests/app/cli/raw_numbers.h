// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/vote_columns.h"
#include "db/store/project.h"

#include <QString>

#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace test {

/// Comparisons, by their places in the columns.
using CaseSet = std::set<std::int32_t>;

/// Something that a number is given to, with the cases that show it.
struct RawUnit
{
    CaseSet cases;
    std::map<QString, double> by; ///< rater -> the number, of the first occasion or repetition
};
/// Of every comparison or shown response with a number of `of` ("strength", "criterion:NAME", "rating:NAME"),
/// a number that takes a side being positive for a.
[[nodiscard]] std::vector<RawUnit> rawNumbers(store::Project &project, const model::VoteColumns &columns,
                                              const QString &of);

/// What each vote of the first occasion chose by one criterion: 1 for a, 0 for a tie, -1 for b.
using RawCriterion = std::map<std::pair<std::int32_t, QString>, int>; ///< by case and rater
[[nodiscard]] RawCriterion rawCriterion(store::Project &project, const model::VoteColumns &columns,
                                        const QString &name);

/// A score of one response, alone or in a call on a pair.
struct RawScore
{
    QString rater;
    bool isOfPerson = false, isOfPair = false;
    std::pair<qint64, int> place; ///< response and turn
    double value = 0;
    CaseSet cases;
};
[[nodiscard]] std::vector<RawScore> rawScores(store::Project &project, const model::VoteColumns &columns);

/// What the rationales of one judge say on each case.
struct RawSaying
{
    bool contradicts = false, agrees = false, isSilent = false;
};
[[nodiscard]] std::map<std::int32_t, RawSaying> rawSayings(store::Project &project,
                                                           const model::VoteColumns &columns,
                                                           const QString &judge);

} // namespace test
