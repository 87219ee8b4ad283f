// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/raters.h"

#include "db/model/uuids.h"
#include "db/store/clock.h"
#include "db/store/query.h"

namespace store {

namespace {

using Kind = model::Error::Kind;

model::Rater raterOf(const Query &query)
{
    return {query.id<model::RaterId>(0), query.text(1), query.word<model::RaterKind>(2), query.text(3),
            query.text(4)};
}

std::optional<model::Rater> find(Connection &connection, const QString &name)
{
    Query query(
        connection,
        "SELECT rater.id, rater.name, rater_version.kind, rater_version.family, rater_version.excluded_why "
        "FROM rater JOIN rater_version ON rater_version.rater_id = rater.id WHERE rater.name = ? "
        "ORDER BY rater_version.id DESC LIMIT 1",
        name);
    return query.next() ? std::optional(raterOf(query)) : std::nullopt;
}

void appendVersion(Connection &connection, const model::Rater &rater, const QString &author)
{
    Query insert(connection,
                 "INSERT INTO rater_version (rater_id, kind, family, excluded_why, author, time) "
                 "VALUES (?, ?, ?, ?, ?, ?)",
                 rater.id, rater.kind, rater.family, rater.excludedWhy, author, timeNow());
    insert.run();
}

} // namespace

model::Result<model::Rater> ensureRater(Project &project, const QString &name, model::RaterKind kind,
                                        const QString &family)
{
    return writing(project, [&](Connection &connection) -> model::Rater {
        if (name.isEmpty())
            throw Failure(Kind::InvalidInput, QStringLiteral("a rater needs a name"));
        if (const auto known = find(connection, name)) {
            if (known->kind != kind)
                throw Failure(Kind::Conflict,
                              QStringLiteral("%1 is a %2 in this project, not a %3")
                                  .arg(name, model::wordOf(known->kind), model::wordOf(kind)));
            return *known;
        }
        Query insert(connection, "INSERT INTO rater (uuid, name) VALUES (?, ?)", model::uuidOfRater(name),
                     name);
        const model::Rater rater{{insert.insert()}, name, kind, family, {}};
        appendVersion(connection, rater, QString());
        return rater;
    });
}

model::Result<std::vector<model::Rater>> raters(Project &project)
{
    return reading(project, [](Connection &connection) {
        Query query(connection,
                    "SELECT rater.id, rater.name, rater_version.kind, rater_version.family, "
                    "rater_version.excluded_why "
                    "FROM rater JOIN rater_version ON rater_version.id = "
                    "(SELECT max(id) FROM rater_version WHERE rater_id = rater.id) ORDER BY rater.id");
        std::vector<model::Rater> all;
        while (query.next())
            all.push_back(raterOf(query));
        return all;
    });
}

model::Result<std::optional<model::Rater>> findRater(Project &project, const QString &name)
{
    return reading(project, [&](Connection &connection) { return find(connection, name); });
}

model::Result<> changeRater(Project &project, const model::Rater &rater, const QString &author)
{
    return writing(project, [&](Connection &connection) {
        const auto known = find(connection, rater.name);
        if (!known || known->id != rater.id)
            throw Failure(Kind::NotFound, QStringLiteral("there is no rater %1 to change").arg(rater.name));
        if (*known != rater)
            appendVersion(connection, rater, author);
    });
}

} // namespace store
