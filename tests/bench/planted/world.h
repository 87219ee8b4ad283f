// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/planted/random.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace planted {

// The world that made-up studies are drawn from. Nothing here knows the program under test.

constexpr int modelCount = 5, personCount = 6, judgeCount = 4, mostTurns = 2;
constexpr int ownModel = 2; ///< of every judge: the middle one, so that nobody innocent moves it

/// What a design of studies has. People, judges and models are the same in every study; items are drawn anew,
/// and with them everything that is said of them.
struct Design
{
    const char *name;
    const char *says;
    int items, turns;
    int pairs;             ///< of models, an item, each judged at every turn
    double itemSpread;     ///< sd over items of how good a model is
    double positionSpread; ///< sd over items of what standing first is worth to a judge
    double failureHard;  ///< share of calls without a verdict on one item in five; one in a hundred elsewhere
    double labelled;     ///< share of comparisons, drawn at random, that people vote on at all
    bool isMisspecified; ///< see drawItem()
};
[[nodiscard]] std::span<const Design> designs();

/// A judge's biases, in logits.
struct Judge
{
    const char *name;
    double first;  ///< what standing first is worth
    double length; ///< what being longer is worth
    double own;    ///< what being the own model is worth
};
[[nodiscard]] std::span<const Judge, judgeCount> judges();

/// Shares of a better, tie, b better.
using Shares = std::array<double, 3>;

/// One comparison of an item with everything that is fixed before anybody speaks.
struct Case
{
    int a = 0, b = 0; ///< models, a < b
    int turn = 1;
    int lengthGap = 0; ///< code points of a minus those of b, over turns 1 to `turn`
    std::vector<int> voters;
    /// What a person says with a left and with b left.
    std::array<std::array<Shares, 2>, personCount> people{};
    /// What a judge says with a first and with b first, given a verdict.
    std::array<std::array<Shares, 2>, judgeCount> calls{};
    double failure = 0; ///< of each call, whatever else
};

struct Item
{
    std::array<std::array<int, mostTurns>, modelCount> lengths{}; ///< code points of each turn
    std::vector<Case> cases;
};

/// An item is easy or hard (how far the models are apart), has its own taste in models, and its own pull
/// towards what stands first. People differ in how sharp they are, how often they tie, and what the left side
/// is worth to them. All of it is symmetric in the models but for their strengths, and in long and short.
///
/// Misspecified: a fifth of the items has the models in reverse and item effects have heavy tails, so that no
/// Bradley-Terry model holds; longer responses are better; people skip every other comparison of a hard item.
[[nodiscard]] Item drawItem(const Design &design, Random &random);

} // namespace planted
