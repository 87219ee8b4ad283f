// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/model/uuids.h"
#include "db/store/content.h"
#include "db/store/json_text.h"
#include "db/store/query.h"

namespace store {

namespace {

using Kind = model::Error::Kind;

model::ModelId ensureModel(Connection &connection, const QString &name)
{
    Query find(connection, "SELECT id FROM model WHERE name = ? ORDER BY id", name);
    if (find.next())
        return find.id<model::ModelId>(0);
    Query insert(connection, "INSERT INTO model (name) VALUES (?)", name);
    return {insert.insert()};
}

void requireValid(const model::Response &response)
{
    if (response.model.isEmpty())
        throw Failure(Kind::InvalidInput, QStringLiteral("a response needs a model"));
    if (response.turns.isEmpty())
        throw Failure(Kind::InvalidInput, QStringLiteral("a response of %1 has no turn").arg(response.model));
    if (response.sample < 0)
        throw Failure(Kind::InvalidInput,
                      QStringLiteral("a response of %1 has a negative sample number").arg(response.model));
    requireJsonObject(response.metadata, QStringLiteral("metadata of a response of %1").arg(response.model));
}

[[noreturn]] void conflict(const model::Response &response, const QString &field)
{
    throw Failure(Kind::Conflict,
                  QStringLiteral("response %1 of %2 to this item is there already with other %3")
                      .arg(response.sample)
                      .arg(response.model, field));
}

QUuid uuidOfRow(Connection &connection, model::ItemId item)
{
    Query query(connection, "SELECT uuid FROM item WHERE id = ? ORDER BY id", item);
    if (!query.next())
        throw Failure(Kind::NotFound, QStringLiteral("there is no item %1").arg(item.value));
    return query.uuid(0);
}

void insertTurns(Connection &connection, model::ResponseId id, const QStringList &turns)
{
    int turn = 0;
    for (const QString &answer : turns) {
        Query insert(connection,
                     "INSERT INTO response_turn (response_id, turn, answer, length) VALUES (?, ?, ?, ?)", id,
                     ++turn, answer, model::codePoints(answer));
        insert.run();
    }
}

std::vector<qint32> lengthsOf(Connection &connection, model::ResponseId response)
{
    Query query(connection, "SELECT length FROM response_turn WHERE response_id = ? ORDER BY turn", response);
    std::vector<qint32> lengths;
    while (query.next())
        lengths.push_back(query.number(0));
    return lengths;
}

void requireComparable(const ItemKey &item, int turn, const model::ResponseKey &a,
                       const model::ResponseKey &b)
{
    if (turn < 1 || turn > item.turnCount)
        throw Failure(Kind::InvalidInput, QStringLiteral("item %1 has %2 turns, not a turn %3")
                                              .arg(item.sourceId)
                                              .arg(item.turnCount)
                                              .arg(turn));
    if (a.item != item.id || b.item != item.id)
        throw Failure(Kind::InvalidInput,
                      QStringLiteral("the responses of %1 and %2 do not both answer item %3")
                          .arg(a.model, b.model, item.sourceId));
    if (!model::standsFirst(a, b))
        throw Failure(
            Kind::InvalidInput,
            QStringLiteral("the responses of %1 and %2 are not in canonical order").arg(a.model, b.model));
}

} // namespace

model::Result<Stored<model::ResponseId>> addResponse(Project &project, model::ItemId item,
                                                     const model::Response &response)
{
    return writing(project, [&](Connection &connection) -> Stored<model::ResponseId> {
        requireValid(response);
        const QUuid itemUuid = uuidOfRow(connection, item);
        const model::ModelId modelId = ensureModel(connection, response.model);
        const QByteArray hash = model::hashOfTurns(response.turns);
        Query find(connection,
                   "SELECT id, text_hash, source_id, metadata FROM response "
                   "WHERE item_id = ? AND model_id = ? AND sample = ? ORDER BY id",
                   item, modelId, response.sample);
        if (find.next()) {
            if (find.bytes(1) != hash)
                conflict(response, QStringLiteral("text"));
            if (find.text(2) != response.sourceId)
                conflict(response, QStringLiteral("source id"));
            if (!isSameJson(find.bytes(3), response.metadata))
                conflict(response, QStringLiteral("metadata"));
            return {find.id<model::ResponseId>(0), false};
        }
        Query insert(connection,
                     "INSERT INTO response (uuid, item_id, model_id, sample, text_hash, source_id, metadata) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?)",
                     model::uuidOfResponse(itemUuid, response.model, response.sample, hash), item, modelId,
                     response.sample, hash, response.sourceId, Utf8{response.metadata});
        const model::ResponseId id{insert.insert()};
        insertTurns(connection, id, response.turns);
        return {id, true};
    });
}

model::Result<std::vector<model::ResponseKey>> responsesOf(Project &project, model::ItemId item)
{
    return reading(project, [&](Connection &connection) {
        Query query(
            connection,
            "SELECT response.id, model.name, response.sample, response.text_hash, response.uuid, "
            "response.source_id FROM response JOIN model ON model.id = response.model_id WHERE response.item_id = ? "
            "ORDER BY response.id",
            item);
        std::vector<model::ResponseKey> keys;
        while (query.next()) {
            const auto id = query.id<model::ResponseId>(0);
            keys.push_back({id, item, query.text(1), query.number(2), query.bytes(3), query.uuid(4),
                            lengthsOf(connection, id), query.text(5)});
        }
        return keys;
    });
}

model::Result<ComparisonKey> ensureComparison(Project &project, const ItemKey &item, int turn,
                                              const model::ResponseKey &a, const model::ResponseKey &b)
{
    return writing(project, [&](Connection &connection) -> ComparisonKey {
        requireComparable(item, turn, a, b);
        const QUuid uuid = model::uuidOfComparison(item.uuid, turn, a.uuid, b.uuid);
        Query find(connection, "SELECT id FROM comparison WHERE uuid = ? ORDER BY id", uuid);
        if (find.next())
            return {find.id<model::ComparisonId>(0), uuid, false};
        Query insert(
            connection,
            "INSERT INTO comparison (uuid, item_id, turn, response_a, response_b, length_a, length_b, "
            "hash_swapped) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            uuid, item.id, turn, a.id, b.id, model::lengthUpTo(a, turn), model::lengthUpTo(b, turn),
            model::isHashSwapped(item.turnsHash, turn, a.model, b.model));
        return {model::ComparisonId{insert.insert()}, uuid, true};
    });
}

model::Result<std::optional<model::ComparisonId>> findComparison(Project &project, const QUuid &uuid)
{
    return reading(project, [&](Connection &connection) -> std::optional<model::ComparisonId> {
        Query query(connection, "SELECT id FROM comparison WHERE uuid = ? ORDER BY id", uuid);
        return query.next() ? std::optional(query.id<model::ComparisonId>(0)) : std::nullopt;
    });
}

model::Result<model::Response> readResponse(Project &project, model::ResponseId response)
{
    return reading(project, [&](Connection &connection) {
        Query query(connection,
                    "SELECT model.name, response.sample, response.source_id, response.metadata "
                    "FROM response JOIN model ON model.id = response.model_id WHERE response.id = ? "
                    "ORDER BY response.id",
                    response);
        if (!query.next())
            throw Failure(Kind::NotFound, QStringLiteral("there is no response %1").arg(response.value));
        model::Response read{query.text(0), query.number(1), {}, query.text(2), query.bytes(3)};
        Query turns(connection, "SELECT answer FROM response_turn WHERE response_id = ? ORDER BY turn",
                    response);
        while (turns.next())
            read.turns.append(turns.text(0));
        return read;
    });
}

} // namespace store
