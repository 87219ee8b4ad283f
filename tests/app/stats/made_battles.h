// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/battles.h"

#include <QString>

#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace test_stats {

/// Battles that own their columns, for tests.
struct OwnedBattles
{
    int models = 0;
    std::vector<std::string> names; ///< of the models, where they come from a file
    std::vector<std::int32_t> a;
    std::vector<std::int32_t> b;
    std::vector<stats::Outcome> outcome;
    std::vector<std::int32_t> cluster;
    std::vector<double> weight;

    void add(int first, int second, stats::Outcome result, int item);
    /// The number of a model's name, a new one at its end.
    int named(const std::string &name);
    [[nodiscard]] stats::Battles view() const;
};

/// One battle: two models, who won ('a', 'b' or 't') and the item.
struct Battle
{
    int a;
    int b;
    char winner;
    int item;
};
[[nodiscard]] OwnedBattles battlesOf(int models, std::initializer_list<Battle> battles);

/// Models 0 .. models-1 with strengths that fall in even steps, from a generator with a seed; a fifth ties.
[[nodiscard]] OwnedBattles madeUpBattles(int models, int battles, int items, std::uint64_t seed);

/// The same battles told from the other side.
[[nodiscard]] OwnedBattles sidesSwapped(OwnedBattles battles);
/// Model m is called models-1-m.
[[nodiscard]] OwnedBattles namesReversed(OwnedBattles battles);
/// Every battle twice, in the same item or in an item of its own.
enum class Copies { SameItem, NewItem };
[[nodiscard]] OwnedBattles twice(const OwnedBattles &battles, Copies copies);

/// Battles of a file with the columns question_id, model_a, model_b and winner, in its order.
[[nodiscard]] OwnedBattles battlesFromCsv(const QString &path);

} // namespace test_stats
