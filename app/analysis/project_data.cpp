// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/project_data.h"

#include "app/analysis/made_rulings.h"
#include "db/store/columns.h"

#include <algorithm>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

std::size_t placeOf(const Dataset &dataset, model::ComparisonId comparison)
{
    const auto &ids = dataset.columns.comparisons.id;
    const auto found = std::lower_bound(ids.begin(), ids.end(), comparison.value);
    Q_ASSERT(found != ids.end() && *found == comparison.value);
    return static_cast<std::size_t>(found - ids.begin());
}

QString nameAt(const std::vector<QString> &names, std::int32_t place)
{
    return names[static_cast<std::size_t>(place)];
}

void countContent(const Dataset &dataset, ProjectInfo &info)
{
    const auto &columns = dataset.columns;
    for (const QString &name : columns.collections)
        info.collections.push_back({.name = name, .items = 0, .comparisons = 0});
    for (const std::int32_t collection : columns.items.collection)
        ++info.collections[static_cast<std::size_t>(collection)].items;
    for (const std::int32_t item : columns.comparisons.item) {
        const auto collection = columns.items.collection[static_cast<std::size_t>(item)];
        ++info.collections[static_cast<std::size_t>(collection)].comparisons;
    }
    info.items = static_cast<qint64>(columns.items.id.size());
    info.models = static_cast<qint64>(columns.models.size());
    info.comparisons = static_cast<qint64>(columns.comparisons.size());
}

void countRaters(const Dataset &dataset, ProjectInfo &info)
{
    const auto &columns = dataset.columns;
    for (const model::Rater &rater : columns.raters)
        info.raters.push_back({.rater = rater, .votes = 0, .verdicts = 0, .rulings = 0});
    const auto countsOf = [&](std::int32_t rater) -> ProjectInfo::RaterCounts & {
        return info.raters[static_cast<std::size_t>(rater)];
    };
    for (const std::int32_t rater : columns.votes.rater)
        ++countsOf(rater).votes;
    for (const std::int32_t rater : columns.verdicts.rater)
        ++countsOf(rater).verdicts;
    // One ruling a comparison, as figures take it: a derived one stands before an imported one.
    for (const Ballot &ballot : dataset.ballots)
        countsOf(ballot.voter).rulings += ballot.standing != Standing::NoRuling ? 1 : 0;
    for (const std::int32_t rater : columns.votes.rater)
        --countsOf(rater).rulings;
    info.votes = static_cast<qint64>(columns.votes.size());
    info.derivedRulings =
        std::count_if(dataset.rulings.begin(), dataset.rulings.end(),
                      [](const DerivedRuling &ruling) { return ruling.ruling != Outcome::Failed; });
    for (std::size_t i = 0; i < columns.rulings.size(); ++i) {
        const auto kind = columns.raters[static_cast<std::size_t>(columns.rulings.rater[i])].kind;
        if (columns.rulings.choice[i] != 0)
            ++(isMadeOfOthers(kind) ? info.derivedRulings : info.importedRulings);
    }
    info.laterOccasions = std::count_if(columns.votes.occasion.begin(), columns.votes.occasion.end(),
                                        [](std::int32_t occasion) { return occasion > 1; });
}

void countStates(const Dataset &dataset, ProjectInfo &info)
{
    const auto &columns = dataset.columns;
    for (const model::State state : columns.verdicts.state)
        ++info.verdicts[model::wordOf(state)];
    std::set<std::int32_t> judges(columns.rulings.rater.begin(), columns.rulings.rater.end());
    for (const DerivedRuling &ruling : dataset.rulings)
        judges.insert(ruling.rater);
    for (const std::int32_t judge : judges) {
        for (const SwapOn &on : swapsOf(dataset, judge))
            ++info.swaps[columns.raters[static_cast<std::size_t>(judge)].name][model::wordOf(on.swap)];
    }
}

void countCoverage(const Dataset &dataset, ProjectInfo &info)
{
    for (std::size_t rank = 0; rank < dataset.size(); ++rank) {
        int people = 0;
        bool hasRuling = false;
        std::int32_t last = -1;
        for (std::size_t i = dataset.ballotsFrom[rank]; i < dataset.ballotsFrom[rank + 1]; ++i) {
            const Ballot &ballot = dataset.ballots[i];
            const auto kind = dataset.columns.raters[static_cast<std::size_t>(ballot.voter)].kind;
            people += kind == model::RaterKind::Human && ballot.voter != last ? 1 : 0;
            hasRuling =
                hasRuling || (kind != model::RaterKind::Human && ballot.standing != Standing::NoRuling);
            last = ballot.voter;
        }
        info.comparisonsWithHumanVotes += people >= 1 ? 1 : 0;
        info.comparisonsWithTwoHumanVotes += people >= 2 ? 1 : 0;
        info.comparisonsWithRulings += hasRuling ? 1 : 0;
    }
}

} // namespace

model::Result<Dataset> readDataset(store::Project &project)
{
    auto columns = store::readColumns(project);
    if (!columns)
        return tl::unexpected(columns.error());
    return makeDataset(std::move(*columns));
}

std::optional<CaseOrder> caseOrderFromWord(QStringView word)
{
    if (word == u"item")
        return CaseOrder::Item;
    if (word == u"turn")
        return CaseOrder::Turn;
    if (word == u"category")
        return CaseOrder::Category;
    if (word == u"length_gap")
        return CaseOrder::LengthGap;
    return std::nullopt;
}

std::vector<model::ComparisonId> sortedCases(const Dataset &dataset, const Selection &selection,
                                             CaseOrder order)
{
    const auto &comparisons = dataset.columns.comparisons;
    std::vector<std::size_t> places;
    for (std::size_t rank = 0; rank < selection.size(); ++rank) {
        if (selection[rank] != 0)
            places.push_back(static_cast<std::size_t>(dataset.comparisonAt[rank]));
    }
    const auto plainKey = [&](std::size_t i) {
        const auto item = static_cast<std::size_t>(comparisons.item[i]);
        return std::tuple(dataset.columns.items.collection[item], comparisons.item[i], comparisons.turn[i],
                          comparisons.id[i]);
    };
    const auto firstKey = [&](std::size_t i) {
        const auto item = static_cast<std::size_t>(comparisons.item[i]);
        switch (order) {
        case CaseOrder::Turn: return comparisons.turn[i];
        case CaseOrder::Category: return dataset.columns.items.category[item];
        case CaseOrder::LengthGap: return -std::abs(comparisons.lengthA[i] - comparisons.lengthB[i]);
        case CaseOrder::Item: break;
        }
        return 0;
    };
    std::sort(places.begin(), places.end(), [&](std::size_t one, std::size_t two) {
        const auto first = firstKey(one);
        const auto second = firstKey(two);
        return first != second ? first < second : plainKey(one) < plainKey(two);
    });
    std::vector<model::ComparisonId> cases;
    cases.reserve(places.size());
    for (const std::size_t place : places)
        cases.push_back({comparisons.id[place]});
    return cases;
}

CaseLine caseLine(const Dataset &dataset, model::ComparisonId comparison)
{
    const std::size_t i = placeOf(dataset, comparison);
    const auto &columns = dataset.columns;
    const auto &comparisons = columns.comparisons;
    const auto item = static_cast<std::size_t>(comparisons.item[i]);
    return {.id = comparison,
            .item = columns.items.sourceId[item],
            .collection = nameAt(columns.collections, columns.items.collection[item]),
            .category = nameAt(columns.categories, columns.items.category[item]),
            .modelA = nameAt(columns.models, comparisons.modelA[i]),
            .modelB = nameAt(columns.models, comparisons.modelB[i]),
            .turn = comparisons.turn[i],
            .lengthA = comparisons.lengthA[i],
            .lengthB = comparisons.lengthB[i]};
}

ProjectInfo describe(const Dataset &dataset)
{
    ProjectInfo info;
    countContent(dataset, info);
    countRaters(dataset, info);
    countStates(dataset, info);
    countCoverage(dataset, info);
    return info;
}

} // namespace analysis
