// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/vote_columns.h"

#include <QString>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace test {

/// What was said: 0 a, 1 tie, 2 b, as everywhere in figures.
enum Said { SaidA, SaidTie, SaidB };

struct RawVote
{
    QString rater;
    std::optional<int> said; ///< nothing: cannot judge
    std::optional<model::Side> left;
};

struct RawCall
{
    QString judge;
    model::Order order = model::Order::Unknown;
    model::State state = model::State::Valid;
    int said = SaidTie; ///< of a valid one
    std::optional<double> probability;

    [[nodiscard]] bool isValid() const { return state == model::State::Valid; }
    /// Valid, and the order is known.
    [[nodiscard]] bool isPlaced() const { return isValid() && order != model::Order::Unknown; }
    /// 0 chose what stood first, 1 a tie, 2 what stood second.
    [[nodiscard]] int place() const { return order == model::Order::AFirst ? said : 2 - said; }
};

struct RawRuling
{
    std::optional<int> said;
    std::optional<model::Swap> swap;
};

/// A comparison as it is stored: everything that figures are made of, without a filter and without the
/// program's own tables; rulings are combined here anew (PRODUCT "ruling", METHODS 2.1 and 2.2).
struct RawCase
{
    std::int32_t comparison = 0;
    QString category, modelA, modelB;
    int gap = 0;                  ///< code points of a less those of b
    std::vector<RawVote> votes{}; ///< of people, first occasions, without undecided conflicts
    std::vector<RawCall> calls{};
    std::map<QString, RawRuling> rulings{};

    [[nodiscard]] std::array<int, 3> tally() const; ///< of the votes
    [[nodiscard]] int voted() const;                ///< votes that say something
    [[nodiscard]] std::optional<int> majority() const;
    [[nodiscard]] bool isSplit() const; ///< two choices or all three have the most votes
    [[nodiscard]] std::optional<int> ruled(const QString &judge) const;
    [[nodiscard]] std::optional<model::Swap> swapOf(const QString &judge) const;
    /// What a person, a judge or all people said: a vote each, or the ruling.
    [[nodiscard]] std::vector<int> saidBy(const QString &rater) const;
    [[nodiscard]] bool hasModel(const QString &name) const { return modelA == name || modelB == name; }
    [[nodiscard]] bool isOf(const QString &one, const QString &other) const
    {
        return (modelA == one && modelB == other) || (modelA == other && modelB == one);
    }
};
[[nodiscard]] std::vector<RawCase> rawCases(const model::VoteColumns &columns);

} // namespace test
