// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/schema.h"

#include "db/store/clock.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <string>
#include <vector>

namespace store {

namespace {

constexpr const char *logTable = "CREATE TABLE schema_migration (\n"
                                 "    number INTEGER PRIMARY KEY CHECK (number >= 1),\n"
                                 "    name TEXT NOT NULL,\n"
                                 "    checksum TEXT NOT NULL CHECK (length(checksum) = 64),\n"
                                 "    applied TEXT NOT NULL,\n"
                                 "    program TEXT NOT NULL\n"
                                 ") STRICT";

using Objects = std::vector<std::vector<std::string>>;

/// Everything that sqlite_schema names. Reads no user table.
Objects objectsOf(SQLite::Database &database)
{
    SQLite::Statement statement(database, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema "
                                          "ORDER BY type, name, tbl_name");
    Objects objects;
    while (statement.executeStep()) {
        std::vector<std::string> &object = objects.emplace_back();
        for (int column = 0; column < 4; ++column)
            object.push_back(statement.getColumn(column).getString());
    }
    return objects;
}

Objects objectsOfScripts(std::span<const migrations::Migration> scripts)
{
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    database.exec(logTable);
    for (const migrations::Migration &script : scripts)
        database.exec(script.sql.data());
    return objectsOf(database);
}

void applyOne(Connection &connection, const migrations::Migration &script)
{
    SQLite::Database &database = connection.database();
    Transaction transaction(connection);
    if (versionOf(connection) >= script.number)
        return; // another program was faster
    if (script.number == 1)
        database.exec(logTable);
    database.exec(script.sql.data());
    SQLite::Statement entry(database,
                            "INSERT INTO schema_migration (number, name, checksum, applied, program) "
                            "VALUES (?, ?, ?, ?, ?)");
    entry.bind(1, script.number);
    entry.bind(2, std::string(script.name));
    entry.bind(3, std::string(script.checksum));
    entry.bind(4, timeNow().toStdString());
    entry.bind(5, "SideJudge " SIDEJUDGE_VERSION);
    entry.exec();
    database.exec("PRAGMA application_id = " + std::to_string(applicationId));
    database.exec("PRAGMA user_version = " + std::to_string(script.number));
    transaction.commit();
}

[[noreturn]] void refuse(const Connection &connection, const QString &sentence)
{
    throw Failure(model::Error::Kind::Storage, sentence.arg(QFileInfo(connection.path()).fileName()));
}

} // namespace

int versionOf(Connection &connection)
{
    return connection.database().execAndGet("PRAGMA user_version").getInt();
}

void migrate(Connection &connection, std::span<const migrations::Migration> scripts)
{
    const int version = versionOf(connection);
    for (const migrations::Migration &script : scripts) {
        if (script.number > version)
            applyOne(connection, script);
    }
}

void requireKnownSchema(Connection &connection, std::span<const migrations::Migration> scripts)
{
    const int version = versionOf(connection);
    if (version > static_cast<int>(scripts.size()))
        refuse(connection,
               QStringLiteral("%1 was made by a newer SideJudge: install that version to open it"));
    if (version < 1)
        refuse(connection, QStringLiteral("%1 is not a SideJudge project: its schema is missing"));
    const auto known = scripts.first(static_cast<std::size_t>(version));
    if (objectsOf(connection.database()) != objectsOfScripts(known))
        refuse(connection,
               QStringLiteral("%1 is not a SideJudge project, or another program changed its schema: open a "
                              "backup or another copy of it"));
    SQLite::Statement entries(connection.database(),
                              "SELECT number, checksum FROM schema_migration ORDER BY number");
    std::size_t count = 0;
    for (; entries.executeStep(); ++count) {
        const bool isKnown = count < known.size() && entries.getColumn(0).getInt() == known[count].number &&
                             entries.getColumn(1).getString() == known[count].checksum;
        if (!isKnown)
            refuse(
                connection,
                QStringLiteral("%1 was made by another edition of SideJudge, whose schema differs: open it "
                               "with that one"));
    }
    if (count != known.size())
        refuse(connection,
               QStringLiteral("%1 does not say which scripts made it: open a backup or another copy of it"));
}

} // namespace store
