// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/battle_list.h"

#include "app/analysis/valid_calls.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace analysis {

namespace {

struct Battle
{
    std::int32_t comparison = 0;
    std::int32_t voter = 0;
    std::int32_t occasion = 1;
    int category = 0;
};

std::vector<Battle> counted(const Dataset &dataset, const Sheet &sheet, const Selection &selection,
                            bool leavesTiesOut)
{
    std::vector<Battle> battles;
    const auto &sides = dataset.columns.comparisons;
    for (std::size_t rank = 0; rank < dataset.size(); ++rank) {
        const std::int32_t comparison = dataset.comparisonAt[rank];
        const auto place = static_cast<std::size_t>(comparison);
        if (selection[rank] == 0 || sides.modelA[place] == sides.modelB[place])
            continue;
        for (const Ballot &ballot : sheet.at(static_cast<std::int32_t>(rank))) {
            const int category = categoryOf(ballot.choice);
            if (ballot.standing == Standing::Counted && category >= 0 && !(leavesTiesOut && category == 1))
                battles.push_back({comparison, ballot.voter, ballot.occasion, category});
        }
    }
    return battles;
}

/// Votes of people in the order of the file; what has no vote (a judge's rulings, a majority) stands by
/// comparison, as it was made.
void sortAsInFile(const Dataset &dataset, std::vector<Battle> &battles)
{
    using Key = std::tuple<std::int32_t, std::int32_t, std::int32_t>;
    struct Hash
    {
        std::size_t operator()(const Key &key) const
        {
            const auto [comparison, voter, occasion] = key;
            return (static_cast<std::size_t>(comparison) * 1'000'003 + static_cast<std::size_t>(voter)) * 31 +
                   static_cast<std::size_t>(occasion);
        }
    };
    std::unordered_map<Key, std::size_t, Hash> placeOf;
    const auto &votes = dataset.columns.votes;
    for (std::size_t i = 0; i < votes.size(); ++i)
        placeOf.emplace(Key{votes.comparison[i], votes.rater[i], votes.occasion[i]}, i);
    const auto keyOf = [&](const Battle &battle) {
        const auto found = placeOf.find(Key{battle.comparison, battle.voter, battle.occasion});
        return found != placeOf.end()
                   ? std::pair(std::size_t{0}, found->second)
                   : std::pair(std::size_t{1}, static_cast<std::size_t>(battle.comparison));
    };
    std::ranges::stable_sort(battles,
                             [&](const Battle &one, const Battle &two) { return keyOf(one) < keyOf(two); });
}

/// The battles as columns, with the models that fought.
BattleList listOf(const Dataset &dataset, const std::vector<Battle> &battles)
{
    const auto &sides = dataset.columns.comparisons;
    const auto &names = dataset.columns.models;
    BattleList list;
    std::vector<std::int32_t> place(names.size(), -1);
    for (const Battle &battle : battles) {
        for (const auto *side : {&sides.modelA, &sides.modelB}) {
            const std::int32_t model = (*side)[static_cast<std::size_t>(battle.comparison)];
            if (std::exchange(place[static_cast<std::size_t>(model)], 0) < 0)
                list.models.push_back(model);
        }
    }
    std::ranges::sort(list.models, {},
                      [&](std::int32_t model) { return names[static_cast<std::size_t>(model)]; });
    for (std::size_t i = 0; i < list.models.size(); ++i)
        place[static_cast<std::size_t>(list.models[i])] = static_cast<std::int32_t>(i);
    constexpr std::array outcomes{stats::Outcome::AWins, stats::Outcome::Tie, stats::Outcome::BWins};
    for (const Battle &battle : battles) {
        const auto comparison = static_cast<std::size_t>(battle.comparison);
        list.comparison.push_back(battle.comparison);
        list.a.push_back(place[static_cast<std::size_t>(sides.modelA[comparison])]);
        list.b.push_back(place[static_cast<std::size_t>(sides.modelB[comparison])]);
        list.outcome.push_back(outcomes.at(static_cast<std::size_t>(battle.category)));
        list.item.push_back(sides.item[comparison]);
    }
    return list;
}

} // namespace

stats::Battles BattleList::columns() const
{
    return {.models = static_cast<int>(models.size()),
            .a = a,
            .b = b,
            .outcome = outcome,
            .cluster = item,
            .weight = {}};
}

BattleList BattleList::among(const std::vector<std::int32_t> &others) const
{
    std::vector<std::int32_t> placeOf(models.size(), -1);
    for (std::size_t i = 0; i < models.size(); ++i) {
        if (const auto found = std::ranges::find(others, models[i]); found != others.end())
            placeOf[i] = static_cast<std::int32_t>(found - others.begin());
    }
    BattleList list;
    list.models = others;
    for (std::size_t i = 0; i < size(); ++i) {
        const std::int32_t first = placeOf[static_cast<std::size_t>(a[i])];
        const std::int32_t second = placeOf[static_cast<std::size_t>(b[i])];
        if (first < 0 || second < 0)
            continue;
        list.comparison.push_back(comparison[i]);
        list.a.push_back(first);
        list.b.push_back(second);
        list.outcome.push_back(outcome[i]);
        list.item.push_back(item[i]);
    }
    return list;
}

model::Result<BattleList> battlesOf(const Dataset &dataset, Selector &selector, const RaterRef &ref,
                                    const Selection &selection, BattleOrder order, bool leavesTiesOut)
{
    const auto sheet = selector.sheetOf(ref);
    if (!sheet)
        return tl::unexpected(sheet.error());
    std::vector<Battle> battles = counted(dataset, **sheet, selection, leavesTiesOut);
    if (order == BattleOrder::AsInFile)
        sortAsInFile(dataset, battles);
    return listOf(dataset, battles);
}

model::Result<BattleList> callBattles(const Dataset &dataset, const RaterRef &ref, const Selection &selection,
                                      BattleOrder order, bool leavesTiesOut)
{
    const auto calls = validCalls(dataset, ref);
    if (!calls)
        return tl::unexpected(calls.error());
    const auto &sides = dataset.columns.comparisons;
    const auto &verdicts = dataset.columns.verdicts;
    std::vector<Battle> battles;
    for (const std::size_t call : *calls) {
        const auto comparison = static_cast<std::size_t>(verdicts.comparison[call]);
        const int category = categoryOf(static_cast<model::Choice>(verdicts.choice[call]));
        if (selection[static_cast<std::size_t>(dataset.rankOf[comparison])] != 0 &&
            sides.modelA[comparison] != sides.modelB[comparison] && category >= 0 &&
            !(leavesTiesOut && category == 1))
            battles.push_back({verdicts.comparison[call], verdicts.rater[call], 1, category});
    }
    if (order == BattleOrder::ByComparison)
        std::ranges::stable_sort(battles, {}, [&](const Battle &battle) {
            return dataset.rankOf[static_cast<std::size_t>(battle.comparison)];
        });
    return listOf(dataset, battles);
}

} // namespace analysis
