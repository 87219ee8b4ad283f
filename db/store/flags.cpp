// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/flags.h"

#include "db/model/uuids.h"
#include "db/store/clock.h"
#include "db/store/query.h"

#include <QJsonDocument>

namespace store {

namespace {

void insertFlag(Connection &connection, model::ComparisonId comparison, model::RaterId rater,
                const QString &kind, const QByteArray &evidence)
{
    Query insert(connection,
                 "INSERT INTO flag (uuid, comparison_id, rater_id, kind, evidence, time) "
                 "VALUES (?, ?, ?, ?, ?, ?)",
                 model::newUuid(), comparison, rater, kind, Utf8{evidence}, timeNow());
    insert.run();
}

bool isStanding(Connection &connection, model::ComparisonId comparison, model::RaterId rater,
                const QString &kind)
{
    Query query(connection,
                "SELECT evidence <> '{\"withdrawn\":true}' FROM flag "
                "WHERE comparison_id = ? AND kind = ? AND rater_id = ? ORDER BY id DESC LIMIT 1",
                comparison, kind, rater);
    return query.next() && query.boolean(0);
}

} // namespace

model::Result<> raiseFlag(Project &project, model::ComparisonId comparison, model::RaterId rater,
                          const QString &kind, const QByteArray &evidence)
{
    return writing(project, [&](Connection &connection) {
        if (!QJsonDocument::fromJson(evidence).isObject())
            throw Failure(model::Error::Kind::InvalidInput,
                          QStringLiteral("the evidence of a flag is not a JSON object"));
        insertFlag(connection, comparison, rater, kind, evidence);
    });
}

model::Result<> withdrawFlag(Project &project, model::ComparisonId comparison, model::RaterId rater,
                             const QString &kind)
{
    return writing(project, [&](Connection &connection) {
        if (isStanding(connection, comparison, rater, kind))
            insertFlag(connection, comparison, rater, kind, "{\"withdrawn\":true}");
    });
}

model::Result<std::vector<model::ComparisonId>> standingFlags(Project &project, model::RaterId rater,
                                                              const QString &kind)
{
    return reading(project, [&](Connection &connection) {
        Query query(connection,
                    "SELECT comparison_id FROM flag AS newest WHERE rater_id = ? AND kind = ? "
                    "AND evidence <> '{\"withdrawn\":true}' "
                    "AND NOT EXISTS (SELECT 1 FROM flag AS newer WHERE newer.comparison_id = "
                    "newest.comparison_id AND newer.kind = newest.kind AND newer.rater_id = newest.rater_id "
                    "AND newer.id > newest.id) ORDER BY comparison_id",
                    rater, kind);
        std::vector<model::ComparisonId> comparisons;
        while (query.next())
            comparisons.push_back(query.id<model::ComparisonId>(0));
        return comparisons;
    });
}

} // namespace store
