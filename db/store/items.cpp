// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"
#include "db/store/content.h"
#include "db/store/json_text.h"
#include "db/store/query.h"

#include <algorithm>

namespace store {

namespace {

using Kind = model::Error::Kind;

QStringList turnsOf(Connection &connection, model::ItemId item)
{
    Query query(connection, "SELECT prompt FROM item_turn WHERE item_id = ? ORDER BY turn", item);
    QStringList turns;
    while (query.next())
        turns.append(query.text(0));
    return turns;
}

QStringList tagsOf(Connection &connection, model::ItemId item)
{
    Query query(connection, "SELECT tag FROM item_tag WHERE item_id = ? ORDER BY tag", item);
    QStringList tags;
    while (query.next())
        tags.append(query.text(0));
    return tags;
}

model::CollectionId ensureCollection(Connection &connection, const QString &name)
{
    Query find(connection, "SELECT id FROM collection WHERE name = ? ORDER BY id", name);
    if (find.next())
        return find.id<model::CollectionId>(0);
    Query insert(connection, "INSERT INTO collection (name) VALUES (?)", name);
    return {insert.insert()};
}

QStringList sortedTags(QStringList tags)
{
    tags.removeDuplicates();
    std::sort(tags.begin(), tags.end(),
              [](const QString &one, const QString &two) { return one.toUtf8() < two.toUtf8(); });
    return tags;
}

[[noreturn]] void conflict(const model::Item &item, const QString &field)
{
    throw Failure(Kind::Conflict, QStringLiteral("item %1 of %2 is there already with other %3")
                                      .arg(item.sourceId, item.collection, field));
}

void requireValid(const model::Item &item)
{
    if (item.collection.isEmpty())
        throw Failure(Kind::InvalidInput, QStringLiteral("an item needs a collection"));
    if (item.turns.isEmpty())
        throw Failure(Kind::InvalidInput, QStringLiteral("item %1 has no turn").arg(item.sourceId));
    if (item.tags.contains(QString()))
        throw Failure(Kind::InvalidInput, QStringLiteral("item %1 has an empty tag").arg(item.sourceId));
    requireJsonObject(item.metadata, QStringLiteral("metadata of item %1").arg(item.sourceId));
}

void insertTexts(Connection &connection, model::ItemId id, const model::Item &item)
{
    int turn = 0;
    for (const QString &prompt : item.turns) {
        Query insert(connection, "INSERT INTO item_turn (item_id, turn, prompt) VALUES (?, ?, ?)", id, ++turn,
                     prompt);
        insert.run();
    }
    for (const QString &tag : sortedTags(item.tags)) {
        Query insert(connection, "INSERT INTO item_tag (item_id, tag) VALUES (?, ?)", id, tag);
        insert.run();
    }
}

} // namespace

model::Result<Stored<model::ItemId>> addItem(Project &project, const model::Item &item)
{
    return writing(project, [&](Connection &connection) -> Stored<model::ItemId> {
        requireValid(item);
        const model::CollectionId collection = ensureCollection(connection, item.collection);
        const QByteArray hash = model::hashOfTurns(item.turns);
        Query find(
            connection,
            "SELECT id, turns_hash, category, metadata FROM item WHERE collection_id = ? AND source_id = ? "
            "ORDER BY id",
            collection, item.sourceId);
        if (find.next()) {
            const auto id = find.id<model::ItemId>(0);
            if (find.bytes(1) != hash)
                conflict(item, QStringLiteral("turns"));
            if (find.text(2) != item.category)
                conflict(item, QStringLiteral("category"));
            if (!isSameJson(find.bytes(3), item.metadata))
                conflict(item, QStringLiteral("metadata"));
            if (tagsOf(connection, id) != sortedTags(item.tags))
                conflict(item, QStringLiteral("tags"));
            return {id, false};
        }
        Query insert(connection,
                     "INSERT INTO item (uuid, collection_id, source_id, turns_hash, category, metadata) "
                     "VALUES (?, ?, ?, ?, ?, ?)",
                     model::uuidOfItem(item.collection, item.sourceId, hash), collection, item.sourceId, hash,
                     item.category, Utf8{item.metadata});
        const model::ItemId id{insert.insert()};
        insertTexts(connection, id, item);
        return {id, true};
    });
}

model::Result<bool> addReference(Project &project, model::ItemId item, const model::Reference &reference)
{
    return writing(project, [&](Connection &connection) {
        Query find(connection,
                   "SELECT answer FROM item_reference WHERE item_id = ? AND source = ? ORDER BY turn", item,
                   reference.source);
        QStringList known;
        while (find.next())
            known.append(find.text(0));
        if (known == reference.turns)
            return false;
        if (!known.isEmpty())
            throw Failure(Kind::Conflict,
                          QStringLiteral("the reference answer by %1 is there already with other turns")
                              .arg(reference.source));
        int turn = 0;
        for (const QString &answer : reference.turns) {
            Query insert(connection,
                         "INSERT INTO item_reference (item_id, source, turn, answer) VALUES (?, ?, ?, ?)",
                         item, reference.source, ++turn, answer);
            insert.run();
        }
        return true;
    });
}

model::Result<std::vector<ItemKey>> itemsOf(Project &project, const QString &collection)
{
    return reading(project, [&](Connection &connection) {
        Query query(connection,
                    "SELECT item.id, item.uuid, item.source_id, item.turns_hash, "
                    "(SELECT count(*) FROM item_turn WHERE item_turn.item_id = item.id) "
                    "FROM item JOIN collection ON collection.id = item.collection_id "
                    "WHERE collection.name = ? ORDER BY item.id",
                    collection);
        std::vector<ItemKey> keys;
        while (query.next())
            keys.push_back(
                {query.id<model::ItemId>(0), query.uuid(1), query.text(2), query.bytes(3), query.number(4)});
        return keys;
    });
}

model::Result<std::optional<ItemKey>> findItem(Project &project, const QString &collection,
                                               const QString &sourceId)
{
    return reading(project, [&](Connection &connection) -> std::optional<ItemKey> {
        Query query(connection,
                    "SELECT item.id, item.uuid, item.source_id, item.turns_hash, "
                    "(SELECT count(*) FROM item_turn WHERE item_turn.item_id = item.id) "
                    "FROM item JOIN collection ON collection.id = item.collection_id "
                    "WHERE collection.name = ? AND item.source_id = ? ORDER BY item.id",
                    collection, sourceId);
        if (!query.next())
            return std::nullopt;
        return ItemKey{query.id<model::ItemId>(0), query.uuid(1), query.text(2), query.bytes(3),
                       query.number(4)};
    });
}

model::Result<model::Item> readItem(Project &project, model::ItemId item)
{
    return reading(project, [&](Connection &connection) {
        Query query(connection,
                    "SELECT collection.name, item.source_id, item.category, item.metadata "
                    "FROM item JOIN collection ON collection.id = item.collection_id WHERE item.id = ? "
                    "ORDER BY item.id",
                    item);
        if (!query.next())
            throw Failure(Kind::NotFound, QStringLiteral("there is no item %1").arg(item.value));
        model::Item read{query.text(0), query.text(1), {}, query.text(2), {}, query.bytes(3)};
        read.turns = turnsOf(connection, item);
        read.tags = tagsOf(connection, item);
        return read;
    });
}

model::Result<std::vector<model::Reference>> referencesOf(Project &project, model::ItemId item)
{
    return reading(project, [&](Connection &connection) {
        Query query(connection,
                    "SELECT source, answer FROM item_reference WHERE item_id = ? ORDER BY source, turn",
                    item);
        std::vector<model::Reference> references;
        while (query.next()) {
            const QString source = query.text(0);
            if (references.empty() || references.back().source != source)
                references.push_back({source, {}});
            references.back().turns.append(query.text(1));
        }
        return references;
    });
}

} // namespace store
