// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/content.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <optional>
#include <vector>

namespace store {

/// A row, and whether this call made it.
template <typename IdType>
struct Stored
{
    IdType id;
    bool isNew = false;
};

/// An item as importers look it up.
struct ItemKey
{
    model::ItemId id;
    QUuid uuid;
    QString sourceId;
    QByteArray turnsHash;
    int turnCount = 0;
};

// Adding what is there already with the same content changes nothing (isNew is false); with other content it
// is an Error of kind Conflict that says which field differs. Collections and models are made as needed.

[[nodiscard]] model::Result<Stored<model::ItemId>> addItem(Project &project, const model::Item &item);
[[nodiscard]] model::Result<bool> addReference(Project &project, model::ItemId item,
                                               const model::Reference &reference);
[[nodiscard]] model::Result<Stored<model::ResponseId>> addResponse(Project &project, model::ItemId item,
                                                                   const model::Response &response);

/// Every item of a collection, by row number; empty for an unknown collection.
[[nodiscard]] model::Result<std::vector<ItemKey>> itemsOf(Project &project, const QString &collection);
[[nodiscard]] model::Result<std::optional<ItemKey>> findItem(Project &project, const QString &collection,
                                                             const QString &sourceId);
/// Every response of an item, by row number.
[[nodiscard]] model::Result<std::vector<model::ResponseKey>> responsesOf(Project &project,
                                                                         model::ItemId item);

struct ComparisonKey
{
    model::ComparisonId id;
    QUuid uuid;
    bool isNew = false;
};
/// The comparison of two responses to one item up to `turn`, made if it is not there. `a` must stand first
/// (model::standsFirst). UUID, lengths and frame hash are derived here.
[[nodiscard]] model::Result<ComparisonKey> ensureComparison(Project &project, const ItemKey &item, int turn,
                                                            const model::ResponseKey &a,
                                                            const model::ResponseKey &b);
[[nodiscard]] model::Result<std::optional<model::ComparisonId>> findComparison(Project &project,
                                                                               const QUuid &uuid);

[[nodiscard]] model::Result<model::Item> readItem(Project &project, model::ItemId item);
[[nodiscard]] model::Result<std::vector<model::Reference>> referencesOf(Project &project, model::ItemId item);
[[nodiscard]] model::Result<model::Response> readResponse(Project &project, model::ResponseId response);

} // namespace store
