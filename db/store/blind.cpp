// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/blind.h"

#include "db/store/query.h"
#include "db/store/scan.h"

#include <algorithm>
#include <unordered_set>

namespace store {

namespace {

QStringList responseTurns(Connection &connection, qint64 response, int turn)
{
    Query query(connection,
                "SELECT answer FROM response_turn WHERE response_id = ? AND turn <= ? ORDER BY turn",
                response, turn);
    QStringList texts;
    while (query.next())
        texts.append(query.text(0));
    return texts;
}

QStringList prompts(Connection &connection, qint64 item, int turn)
{
    Query query(connection, "SELECT prompt FROM item_turn WHERE item_id = ? AND turn <= ? ORDER BY turn",
                item, turn);
    QStringList texts;
    while (query.next())
        texts.append(query.text(0));
    return texts;
}

Failure notFound(model::ComparisonId comparison)
{
    return Failure(model::Error::Kind::NotFound,
                   QStringLiteral("there is no comparison %1").arg(comparison.value));
}

BlindComparison blindOf(Connection &connection, model::ComparisonId id)
{
    Query query(connection,
                "SELECT comparison.turn, comparison.item_id, comparison.response_a, comparison.response_b, "
                "item.uuid, item.source_id, item.category, one.uuid, two.uuid, "
                "(SELECT max(turn) FROM item_turn WHERE item_id = comparison.item_id), "
                "EXISTS (SELECT 1 FROM item_reference WHERE item_id = comparison.item_id "
                "AND item_reference.turn <= comparison.turn) "
                "FROM comparison JOIN item ON item.id = comparison.item_id "
                "JOIN response AS one ON one.id = comparison.response_a "
                "JOIN response AS two ON two.id = comparison.response_b "
                "WHERE comparison.id = ? ORDER BY comparison.id",
                id);
    if (!query.next())
        throw notFound(id);
    BlindComparison blind;
    blind.id = id;
    blind.turn = query.number(0);
    blind.item = query.uuid(4);
    blind.itemSource = query.text(5);
    blind.category = query.text(6);
    blind.responseA = query.uuid(7);
    blind.responseB = query.uuid(8);
    blind.turns = query.number(9);
    blind.hasReference = query.boolean(10);
    blind.prompts = prompts(connection, query.integer(1), blind.turn);
    blind.a = responseTurns(connection, query.integer(2), blind.turn);
    blind.b = responseTurns(connection, query.integer(3), blind.turn);
    return blind;
}

QStringList referenceOf(Connection &connection, model::ComparisonId comparison)
{
    Query own(connection, "SELECT item_id, turn FROM comparison WHERE id = ? ORDER BY id", comparison);
    if (!own.next())
        throw notFound(comparison);
    const int turns = own.number(1);
    Query query(connection,
                "SELECT turn, answer FROM item_reference WHERE item_id = ? AND turn <= ? AND source = "
                "(SELECT min(source) FROM item_reference WHERE item_id = ? AND turn <= ?) ORDER BY turn",
                own.integer(0), turns, own.integer(0), turns);
    QStringList texts(turns);
    while (query.next())
        texts[query.number(0) - 1] = query.text(1);
    return texts;
}

std::unordered_set<qint64> ownVotes(Connection &connection, model::RaterId rater)
{
    Query query(connection,
                "SELECT DISTINCT vote.comparison_id FROM vote INDEXED BY vote_rater WHERE vote.rater_id = ? "
                "AND vote.retracted = 0 "
                "AND NOT EXISTS (SELECT 1 FROM vote AS newer WHERE newer.previous_id = vote.id) ORDER BY 1",
                rater);
    std::unordered_set<qint64> labelled;
    while (query.next())
        labelled.insert(query.integer(0));
    return labelled;
}

} // namespace

model::Result<BlindComparison> readBlind(Project &project, model::ComparisonId comparison)
{
    return reading(project, [&](Connection &connection) { return blindOf(connection, comparison); });
}

model::Result<QStringList> blindReference(Project &project, model::ComparisonId comparison)
{
    return reading(project, [&](Connection &connection) { return referenceOf(connection, comparison); });
}

model::Result<std::vector<BlindPlace>> blindPlaces(Project &project, model::RaterId rater)
{
    return reading(project, [&](Connection &connection) {
        const std::unordered_set<qint64> labelled = ownVotes(connection, rater);
        std::vector<BlindPlace> places;
        Scan scan(connection, "SELECT id, item_id, response_a, response_b, turn FROM comparison "
                              "WHERE id NOT IN (SELECT comparison_id FROM probe) ORDER BY id");
        while (scan.next()) {
            const qint64 id = scan.integer(0);
            places.push_back({{id},
                              {scan.integer(1)},
                              {scan.integer(2)},
                              {scan.integer(3)},
                              static_cast<int>(scan.integer(4)),
                              labelled.count(id) != 0});
        }
        return places;
    });
}

model::Result<std::vector<OwnRow>> newestOwnRows(Project &project, const model::Rater &rater, int limit)
{
    return reading(project, [&](Connection &connection) {
        Query query(connection,
                    "SELECT comparison_id, retracted, coalesce(active_ms, time_shown_ms) FROM vote "
                    "WHERE rater_id = ? AND author = ? AND raw = '' ORDER BY id DESC LIMIT ?",
                    rater.id, rater.name, limit);
        std::vector<OwnRow> rows;
        while (query.next())
            rows.push_back({query.id<model::ComparisonId>(0), query.boolean(1), query.optionalInteger(2)});
        std::reverse(rows.begin(), rows.end());
        return rows;
    });
}

} // namespace store
