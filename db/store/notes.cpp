// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/notes.h"

#include "db/model/uuids.h"
#include "db/store/clock.h"
#include "db/store/query.h"

#include <optional>

namespace store {

namespace {

/// The newest row of an author on a comparison.
struct Head
{
    qint64 id = 0;
    QString content;
    bool isRetracted = false;
};

std::optional<Head> headOf(Connection &connection, model::ComparisonId comparison, const QString &author)
{
    Query query(connection,
                "SELECT id, content, retracted FROM note WHERE comparison_id = ? AND author = ? "
                "AND NOT EXISTS (SELECT 1 FROM note AS newer WHERE newer.previous_id = note.id) "
                "ORDER BY retracted, id DESC LIMIT 1",
                comparison, author);
    if (!query.next())
        return std::nullopt;
    return Head{query.integer(0), query.text(1), query.boolean(2)};
}

} // namespace

model::Result<std::vector<model::Note>> notesOn(Project &project, model::ComparisonId comparison)
{
    return reading(project, [&](Connection &connection) {
        Query query(connection,
                    "SELECT content, author, time FROM note WHERE comparison_id = ? AND retracted = 0 "
                    "AND NOT EXISTS (SELECT 1 FROM note AS newer WHERE newer.previous_id = note.id) "
                    "ORDER BY author, id",
                    comparison);
        std::vector<model::Note> notes;
        while (query.next())
            notes.push_back({query.text(0), query.text(1), query.text(2)});
        return notes;
    });
}

model::Result<> writeNote(Project &project, model::ComparisonId comparison, const QString &author,
                          const QString &content)
{
    return writing(project, [&](Connection &connection) {
        const auto head = headOf(connection, comparison, author);
        const bool stands = head && !head->isRetracted;
        if (stands ? head->content == content : content.isEmpty())
            return;
        Query insert(connection,
                     "INSERT INTO note (uuid, comparison_id, content, previous_id, retracted, author, time) "
                     "VALUES (?, ?, ?, ?, ?, ?, ?)",
                     model::newUuid(), comparison, content.isEmpty() ? head->content : content,
                     head ? std::optional(head->id) : std::nullopt, content.isEmpty(), author, timeNow());
        insert.run();
    });
}

} // namespace store
