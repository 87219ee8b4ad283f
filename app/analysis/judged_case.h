// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "app/analysis/lengths.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// Votes for a, tie, b.
using Votes3 = std::array<std::int32_t, 3>;

/// The people's votes that count, by comparison: the first occasion, of persons who are not left out. Beside
/// them those of fixed truths.
struct PeopleVotes
{
    std::vector<Votes3> votes;
    std::vector<Votes3> gold;
};
[[nodiscard]] PeopleVotes peopleVotes(const Dataset &dataset);

/// One comparison as one judge and the people saw it: what flags are derived from. Categories are those of
/// categoryOf: a, tie, b.
struct JudgedCase
{
    std::int32_t comparison = 0;
    std::int32_t judge = 0;
    std::optional<int> said; ///< the judge's ruling, where it counts
    std::optional<model::Swap> swap;
    Votes3 people{};
    std::optional<int> majority;  ///< strict plurality, else tie; nothing where nobody's vote counts
    int lengthA = 0, lengthB = 0; ///< code points
    std::optional<model::Side> own, family; ///< the side that is the judge's own model's, or its family's
    Votes3 gold{};                          ///< what fixed truths say
    std::array<Votes3, 3> valid{};          ///< the valid calls with a shown first, b first, and not known
    /// The mean probability of side a over the valid calls with a shown first, and with b, that give one.
    std::array<std::optional<double>, 2> chance{};
    int calls = 0, invalid = 0;
    model::State firstInvalid = model::State::Valid; ///< Valid: none is invalid

    [[nodiscard]] int peopleCounted() const { return people[0] + people[1] + people[2]; }
    /// The judge's ruling and the people's majority took opposite sides.
    [[nodiscard]] bool isOpposite() const;
    /// One order has two or more valid calls.
    [[nodiscard]] bool isRepeated() const;
};

/// METHODS 4.1, HARD: no choice has most of the votes, or their entropy over a, tie and b is above ln 2. What
/// stands beside such people says little about a judge.
[[nodiscard]] bool areSplit(const Votes3 &people);

/// LLM judges and juries: those who get flags.
[[nodiscard]] bool isJudge(const Dataset &dataset, std::int32_t rater);

/// Every comparison on which the judge has a ruling or a call, by comparison; lengths over turns 1 to the
/// comparison's.
[[nodiscard]] std::vector<JudgedCase> judgedCases(const Dataset &dataset, std::int32_t judge,
                                                  const PeopleVotes &people);
/// The same with lengths counted otherwise.
[[nodiscard]] std::vector<JudgedCase> judgedCases(const Dataset &dataset, std::int32_t judge,
                                                  const PeopleVotes &people, const LengthView &lengths);

} // namespace analysis
