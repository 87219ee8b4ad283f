// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/stats/made_battles.h"

#include "app/stats/random.h"
#include "tests/app/stats/csv_columns.h"

#include <algorithm>
#include <cmath>
#include <utility>

using stats::Outcome;

namespace test_stats {

void OwnedBattles::add(int first, int second, Outcome result, int item)
{
    a.push_back(first);
    b.push_back(second);
    outcome.push_back(result);
    cluster.push_back(item);
}

int OwnedBattles::named(const std::string &name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    const auto place = static_cast<int>(found - names.begin());
    if (found == names.end())
        names.push_back(name);
    models = static_cast<int>(names.size());
    return place;
}

stats::Battles OwnedBattles::view() const
{
    stats::Battles battles;
    battles.models = models;
    battles.a = a;
    battles.b = b;
    battles.outcome = outcome;
    battles.cluster = cluster;
    battles.weight = weight;
    return battles;
}

OwnedBattles battlesOf(int models, std::initializer_list<Battle> battles)
{
    OwnedBattles result;
    result.models = models;
    for (const Battle &battle : battles) {
        const Outcome outcome = battle.winner == 'a'   ? Outcome::AWins
                                : battle.winner == 'b' ? Outcome::BWins
                                                       : Outcome::Tie;
        result.add(battle.a, battle.b, outcome, battle.item);
    }
    return result;
}

OwnedBattles madeUpBattles(int models, int battles, int items, std::uint64_t seed)
{
    stats::Random random(seed, 0);
    const auto below = [&](int limit) {
        return static_cast<int>(random.below(static_cast<std::uint32_t>(limit)));
    };
    OwnedBattles result;
    result.models = models;
    for (int i = 0; i < battles; ++i) {
        const int a = below(models);
        const int b = (a + 1 + below(models - 1)) % models;
        const double better = 1 / (1 + std::exp(0.1 * (a - b)));
        const bool tie = below(5) == 0;
        const Outcome outcome = below(1000) < 1000 * better ? Outcome::AWins : Outcome::BWins;
        result.add(a, b, tie ? Outcome::Tie : outcome, below(items));
    }
    return result;
}

OwnedBattles sidesSwapped(OwnedBattles battles)
{
    std::swap(battles.a, battles.b);
    for (Outcome &outcome : battles.outcome) {
        if (outcome != Outcome::Tie)
            outcome = outcome == Outcome::AWins ? Outcome::BWins : Outcome::AWins;
    }
    return battles;
}

OwnedBattles namesReversed(OwnedBattles battles)
{
    for (std::vector<std::int32_t> *side : {&battles.a, &battles.b}) {
        for (std::int32_t &model : *side)
            model = battles.models - 1 - model;
    }
    return battles;
}

OwnedBattles twice(const OwnedBattles &battles, Copies copies)
{
    OwnedBattles result = battles;
    const auto most = std::max_element(battles.cluster.begin(), battles.cluster.end());
    const int shift = copies == Copies::SameItem || battles.cluster.empty() ? 0 : *most + 1;
    for (std::size_t i = 0; i < battles.a.size(); ++i)
        result.add(battles.a[i], battles.b[i], battles.outcome[i], battles.cluster[i] + shift);
    return result;
}

OwnedBattles battlesFromCsv(const QString &path)
{
    OwnedBattles battles;
    for (const std::vector<std::string> &row :
         csvColumns(path, {"question_id", "model_a", "model_b", "winner"})) {
        const int a = battles.named(row[1]);
        const int b = battles.named(row[2]);
        const Outcome outcome = row[3] == "model_a"   ? Outcome::AWins
                                : row[3] == "model_b" ? Outcome::BWins
                                                      : Outcome::Tie;
        battles.add(a, b, outcome, std::stoi(row[0]));
    }
    return battles;
}

} // namespace test_stats
