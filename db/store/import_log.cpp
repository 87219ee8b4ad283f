// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/import_log.h"

#include "db/store/clock.h"
#include "db/store/json_text.h"
#include "db/store/query.h"

namespace store {

namespace {

const QString program = QStringLiteral("SideJudge " SIDEJUDGE_VERSION);

}

model::Result<model::ImportId> beginImport(Project &project, const QString &format, const QString &file,
                                           const QString &collection)
{
    return writing(project, [&](Connection &connection) {
        Query insert(
            connection,
            "INSERT INTO import_log (format, file, sha256, collection, options, rows_read, rows_taken, "
            "rows_already, rows_refused, program, time) VALUES (?, ?, zeroblob(32), ?, '{}', 0, 0, 0, 0, ?, ?)",
            format, file, collection, program, timeNow());
        return model::ImportId{insert.insert()};
    });
}

model::Result<> finishImport(Project &project, const ImportEntry &entry,
                             const std::vector<RefusedRow> &refused)
{
    return writing(project, [&](Connection &connection) {
        requireJsonObject(entry.options, QStringLiteral("options of an import"));
        Query update(
            connection,
            "UPDATE import_log SET sha256 = ?, options = ?, rows_read = ?, rows_taken = ?, rows_already = ?, "
            "rows_refused = ? WHERE id = ?",
            entry.sha256, Utf8{entry.options}, entry.rowsRead, entry.rowsTaken, entry.rowsAlready,
            entry.rowsRefused, entry.id);
        update.run();
        if (update.changes() != 1)
            throw Failure(model::Error::Kind::NotFound,
                          QStringLiteral("there is no import %1").arg(entry.id.value));
        for (const RefusedRow &row : refused) {
            Query insert(connection,
                         "INSERT INTO import_refusal (import_id, file, line, field, expected, found) "
                         "VALUES (?, ?, ?, ?, ?, ?)",
                         entry.id, row.file, row.line, row.field, row.expected, row.found);
            insert.run();
        }
    });
}

model::Result<std::vector<ImportEntry>> importLog(Project &project)
{
    return reading(project, [](Connection &connection) {
        Query query(
            connection,
            "SELECT id, format, file, sha256, collection, options, rows_read, rows_taken, rows_already, "
            "rows_refused, time FROM import_log ORDER BY id");
        std::vector<ImportEntry> entries;
        while (query.next())
            entries.push_back({query.id<model::ImportId>(0), query.text(1), query.text(2), query.bytes(3),
                               query.text(4), query.bytes(5), query.integer(6), query.integer(7),
                               query.integer(8), query.integer(9), query.text(10)});
        return entries;
    });
}

} // namespace store
