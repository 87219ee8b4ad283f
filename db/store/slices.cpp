// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/slices.h"

#include "db/model/uuids.h"
#include "db/store/clock.h"
#include "db/store/query.h"

#include <optional>

namespace store {

namespace {

using Kind = model::Error::Kind;

/// The newest row of a name.
struct Head
{
    qint64 id = 0;
    QString filter;
    bool isRetracted = false;
};

std::optional<Head> headOf(Connection &connection, const QString &name)
{
    Query query(connection,
                "SELECT id, filter, retracted FROM slice WHERE name = ? "
                "AND NOT EXISTS (SELECT 1 FROM slice AS newer WHERE newer.previous_id = slice.id) "
                "ORDER BY retracted, id DESC LIMIT 1",
                name);
    if (!query.next())
        return std::nullopt;
    return Head{query.integer(0), query.text(1), query.boolean(2)};
}

void append(Connection &connection, const QString &name, const QString &filter,
            std::optional<qint64> previous, bool isRetracted, const QString &author)
{
    Query insert(connection,
                 "INSERT INTO slice (uuid, name, filter, previous_id, retracted, author, time) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?)",
                 model::newUuid(), name, filter, previous, isRetracted, author, timeNow());
    insert.run();
}

} // namespace

model::Result<std::vector<model::Slice>> slices(Project &project)
{
    return reading(project, [](Connection &connection) {
        Query query(connection,
                    "SELECT name, filter, author, time FROM slice WHERE retracted = 0 "
                    "AND NOT EXISTS (SELECT 1 FROM slice AS newer WHERE newer.previous_id = slice.id) "
                    "ORDER BY name, id DESC");
        std::vector<model::Slice> found;
        while (query.next()) {
            // Two files that were merged may both have a slice of that name: the newer one counts.
            if (found.empty() || found.back().name != query.text(0))
                found.push_back({query.text(0), query.text(1), query.text(2), query.text(3)});
        }
        return found;
    });
}

model::Result<> saveSlice(Project &project, const QString &name, const QString &filter, const QString &author)
{
    return writing(project, [&](Connection &connection) {
        if (name.trimmed().isEmpty())
            throw Failure(Kind::InvalidInput, QStringLiteral("a slice needs a name"));
        const auto head = headOf(connection, name);
        if (head && !head->isRetracted && head->filter == filter)
            return;
        append(connection, name, filter, head ? std::optional(head->id) : std::nullopt, false, author);
    });
}

model::Result<> removeSlice(Project &project, const QString &name, const QString &author)
{
    return writing(project, [&](Connection &connection) {
        bool isThere = false;
        for (auto head = headOf(connection, name); head && !head->isRetracted;
             head = headOf(connection, name)) {
            append(connection, name, head->filter, head->id, true, author);
            isThere = true;
        }
        if (!isThere)
            throw Failure(Kind::NotFound, QStringLiteral("there is no slice %1").arg(name));
    });
}

} // namespace store
