// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace stats {

/// What became of a battle, told from model a. Both kinds of tie are ties.
enum class Outcome : std::int8_t { AWins, BWins, Tie };

/// Battles as columns, one entry a battle: all spans have one length, except that an empty `weight` is 1
/// each. The order of the entries matters to online Elo alone.
struct Battles
{
    int models = 0; ///< models are 0..models-1
    std::span<const std::int32_t> a;
    std::span<const std::int32_t> b; ///< differs from a
    std::span<const Outcome> outcome;
    std::span<const std::int32_t> cluster; ///< the item, 0 or more; battles of one item may stand anywhere
    std::span<const double> weight;        ///< 0 or more
    /// Items 0..items-1 are drawn from when resampling, with battles or without, so that two sets of battles
    /// on one set of items are drawn alike; 0 = the items with battles.
    std::int32_t items = 0;

    [[nodiscard]] std::size_t size() const { return a.size(); }
    [[nodiscard]] double weightOf(std::size_t battle) const { return weight.empty() ? 1 : weight[battle]; }
};

/// What the models did against each other: sums of weights, models x models, row-major.
struct HeadToHead
{
    int models = 0;
    std::vector<double> wins; ///< the row beats the column; the diagonal is 0
    std::vector<double> ties; ///< symmetric
    std::int64_t battles = 0; ///< entries counted, whatever they weigh

    [[nodiscard]] double win(int row, int column) const { return wins[at(row, column)]; }
    [[nodiscard]] double tie(int row, int column) const { return ties[at(row, column)]; }
    /// Wins and half the ties.
    [[nodiscard]] double credit(int row, int column) const { return win(row, column) + tie(row, column) / 2; }
    /// Both models' wins and the ties.
    [[nodiscard]] double met(int row, int column) const { return credit(row, column) + credit(column, row); }
    [[nodiscard]] std::size_t at(int row, int column) const
    {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(models) +
               static_cast<std::size_t>(column);
    }
};

[[nodiscard]] HeadToHead headToHead(const Battles &battles);

/// How a win rate counts ties: as half a win, or not at all (FastChat's matrix).
enum class Ties { Half, LeftOut };

/// The share of row against column, in [0, 1]: (w + t/2)/(w + l + t) or w/(w + l). `n` is the weight met,
/// rounded. Undefined where they never met, or only tied and ties are left out. No interval: the battles of
/// one item are not independent, see clusteredWinRate().
[[nodiscard]] Estimate winRate(const HeadToHead &table, int row, int column, Ties ties);

/// The mean of winRate() over the opponents that a model met, each counted alike (FastChat's average win rate
/// against uniform opponents), not pooled over battles. `n` is the number of opponents.
[[nodiscard]] Estimate averageWinRate(const HeadToHead &table, int model, Ties ties);

/// The share of row against column, ties half, with an interval by item (see clusteredMean()); weights must
/// be 1 each.
[[nodiscard]] Estimate clusteredWinRate(const Battles &battles, int row, int column);

/// The battles of each pair of models, found once, so that a figure of a pair costs its own battles alone.
class BattlesByPair
{
public:
    /// What `battles` looks at must outlive this.
    explicit BattlesByPair(const Battles &battles);

    /// As clusteredWinRate() of the whole, to the last bit.
    [[nodiscard]] Estimate winRate(int row, int column) const;

private:
    [[nodiscard]] std::size_t pairOf(int one, int other) const;

    Battles m_battles;
    std::vector<std::size_t> m_from;   ///< pair -> first of m_places; one more entry than pairs
    std::vector<std::size_t> m_places; ///< of battles, by pair
};

/// Whether ratings of all models on one scale exist (METHODS 5.1; Ford 1957: every split of the models into
/// two has a win or tie in both directions).
struct Connectivity
{
    std::vector<int> component; ///< of each model, 0, 1, ...: models linked by battles, whoever won
    int components = 0;
    std::vector<int> group; ///< of each model, 0, 1, ...: models that beat or tied each other in a circle
    int groups = 0;
    std::vector<int> unmet;      ///< models without a battle
    std::vector<int> neverWins;  ///< models with battles, all of them lost
    std::vector<int> neverLoses; ///< models with battles, all of them won
    /// Empty where every model has a finite Bradley-Terry rating, else why not, in words.
    std::string why;
};

[[nodiscard]] Connectivity connectivity(const HeadToHead &table);

} // namespace stats
