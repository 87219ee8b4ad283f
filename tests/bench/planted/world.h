// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/planted/random.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace planted {

// The world that made-up studies are drawn from. Nothing here knows the program under test.

constexpr int modelCount = 5, personCount = 6, judgeCount = 5, mostTurns = 2;
constexpr int onceCount = 2;   ///< of judges who are asked in one order alone
constexpr int readerCount = 3; ///< of people who score single responses
constexpr int ownModel = 2;    ///< of every judge: the middle one, so that nobody innocent moves it

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

/// A judge's biases, in logits but for the last.
struct Judge
{
    const char *name;
    double first;          ///< what standing first is worth
    double length;         ///< what being longer is worth
    double own;            ///< what being the own model is worth
    double lists;          ///< what having more list items is worth
    bool explains = false; ///< gives rationales, of which some state another preference than its verdict
    std::optional<double> mild{}; ///< scores single responses too: so many points above people
};
[[nodiscard]] std::span<const Judge, judgeCount> judges();
/// Asked once a comparison, in an order that is drawn; they are alike but for their taste for what is first.
[[nodiscard]] std::span<const Judge, onceCount> judgesAskedOnce();

/// Shares of a better, tie, b better.
using Shares = std::array<double, 3>;

constexpr int highestScore = 10;
/// Shares of the scores 1 to 10.
using Scores = std::array<double, highestScore>;

/// How often a valid verdict comes with a preference in words.
constexpr double statesPreference = 0.8;

/// One comparison of an item with everything that is fixed before anybody speaks.
struct Case
{
    int a = 0, b = 0; ///< models, a < b
    int turn = 1;
    int lengthA = 0, lengthB = 0; ///< code points, over turns 1 to `turn`
    int listsA = 0, listsB = 0;   ///< list items, over the same
    std::vector<int> voters;
    /// What a person says with a left and with b left.
    std::array<std::array<Shares, 2>, personCount> people{};
    /// What a judge says with a first and with b first, given a verdict.
    std::array<std::array<Shares, 2>, judgeCount> calls{};
    /// The same of the judges who are asked once.
    std::array<std::array<Shares, 2>, onceCount> once{};
    double failure = 0; ///< of each call, whatever else
    double slip = 0;    ///< chance that a preference in words is another than the verdict

    [[nodiscard]] int lengthGap() const { return lengthA - lengthB; }
};

/// A response that is scored by itself.
struct Rated
{
    int model = 0, turn = 1;
    std::vector<int> readers; ///< nobody too
    std::array<Scores, readerCount> byReaders{};
    std::array<Scores, judgeCount> byJudges{}; ///< of those who score, given a score
    double failure = 0;
};

struct Item
{
    std::array<std::array<int, mostTurns>, modelCount> lengths{}; ///< code points of each turn
    std::array<std::array<int, mostTurns>, modelCount> lists{};   ///< list items of each turn, 0 to mostLists
    std::vector<Case> cases;
    std::vector<Rated> rated; ///< both responses of its first pair at every turn
};
constexpr int mostLists = 2;

/// An item is easy or hard (how far the models are apart), has its own taste in models, and its own pull
/// towards what stands first. People differ in how sharp they are, how often they tie, and what the left side
/// is worth to them. All of it is symmetric in the models but for their strengths, in long and short, in many
/// list items and few, and in high scores and low but for a judge's mildness. On every other item rationales
/// slip often.
///
/// Misspecified: a fifth of the items has the models in reverse and item effects have heavy tails, so that no
/// Bradley-Terry model holds; longer responses are better; people skip every other comparison of a hard item.
[[nodiscard]] Item drawItem(const Design &design, Random &random);

} // namespace planted
