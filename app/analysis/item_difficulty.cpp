// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/item_difficulty.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace analysis {

namespace {

using Table = std::vector<std::pair<QString, double>>;

/// The items of the collections that some items are of, in the order of the file.
std::vector<std::int32_t> collectionsWith(const Dataset &dataset, const std::vector<std::int32_t> &items)
{
    const auto &columns = dataset.columns.items;
    std::vector<bool> isMeant(dataset.columns.collections.size());
    for (const std::int32_t item : items)
        isMeant[static_cast<std::size_t>(columns.collection[static_cast<std::size_t>(item)])] = true;
    std::vector<std::int32_t> all;
    for (std::size_t item = 0; item < columns.id.size(); ++item) {
        if (isMeant[static_cast<std::size_t>(columns.collection[item])])
            all.push_back(static_cast<std::int32_t>(item));
    }
    return all;
}

bool countsFromZero(const Table &table)
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (table[i].first != QString::number(i))
            return false;
    }
    return true;
}

} // namespace

model::Result<std::vector<double>> difficultyOf(const Dataset &dataset,
                                                const std::vector<std::int32_t> &items, const Table &table)
{
    QHash<QString, double> byName;
    for (const auto &[name, value] : table)
        byName.insert(name, value);
    const auto nameOf = [&](std::int32_t item) {
        return dataset.columns.items.sourceId[static_cast<std::size_t>(item)];
    };
    const auto isNamed = [&](std::int32_t item) { return byName.contains(nameOf(item)); };
    const std::vector<std::int32_t> all = collectionsWith(dataset, items);
    const bool byPlace =
        !std::ranges::all_of(all, isNamed) && all.size() == table.size() && countsFromZero(table);
    std::vector<double> difficulty;
    for (const std::int32_t item : items) {
        if (byPlace) {
            const auto place = std::ranges::lower_bound(all, item) - all.begin();
            difficulty.push_back(table[static_cast<std::size_t>(place)].second);
        } else if (isNamed(item)) {
            difficulty.push_back(byName.value(nameOf(item)));
        } else {
            return model::fail(
                model::Error::Kind::Usage,
                QStringLiteral("the table of difficulty has no item \"%1\", and its %2 rows are not the "
                               "places 0, 1, ... of the %3 items of the collection")
                    .arg(nameOf(item))
                    .arg(table.size())
                    .arg(all.size()));
        }
    }
    return difficulty;
}

} // namespace analysis
