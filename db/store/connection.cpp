// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/connection.h"

#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <utility>

namespace store {

namespace {

constexpr int busyTimeoutMs = 5000;

std::string addressOf(const QString &path, Connection::Access access)
{
    QByteArray address = QUrl::fromLocalFile(path).toEncoded();
    if (access == Connection::Access::Immutable)
        address += "?immutable=1";
    return address.toStdString();
}

/// Before the first statement: what the file holds is data, never something to run.
void harden(SQLite::Database &database)
{
    sqlite3 *handle = database.getHandle();
    for (const auto &[option, value] :
         {std::pair(SQLITE_DBCONFIG_DEFENSIVE, 1), std::pair(SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
          std::pair(SQLITE_DBCONFIG_ENABLE_TRIGGER, 0), std::pair(SQLITE_DBCONFIG_ENABLE_VIEW, 0),
          std::pair(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0), std::pair(SQLITE_DBCONFIG_WRITABLE_SCHEMA, 0),
          std::pair(SQLITE_DBCONFIG_DQS_DML, 0), std::pair(SQLITE_DBCONFIG_DQS_DDL, 0)})
        sqlite3_db_config(handle, option, value, nullptr);
    sqlite3_extended_result_codes(handle, 1);
}

QString logOf(const QString &path) { return path + QStringLiteral("-wal"); }

model::Error logLeftError(const QString &path, int code)
{
    return {model::Error::Kind::Storage,
            QStringLiteral(
                "%1 could not be made one file (%2); everything is saved: keep %1-wal beside it, and open "
                "and close it again when the disk has room")
                .arg(QFileInfo(path).fileName(), QString::fromUtf8(sqlite3_errstr(code)))};
}

/// Runs a statement of the connection's own without values.
void run(Connection &connection, const char *sql)
{
    SQLite::Statement &statement = *connection.slot(sql).statement;
    struct Reset
    {
        SQLite::Statement &statement;
        ~Reset() { statement.tryReset(); }
    } const reset{statement};
    statement.exec();
}

} // namespace

Connection::Connection(const QString &path, Access access)
    : m_path(path)
    , m_access(access)
{
    const FileIdentity before = identityOf(path);
    // A reader opens for writing too, so that the last one to close can tidy the log away; query_only holds
    // it back.
    const bool isForReading = access == Access::Immutable || access == Access::Probe;
    const int mode = isForReading ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE;
    m_database.emplace(addressOf(path, access), mode | SQLite::OPEN_URI | SQLite::OPEN_NOMUTEX,
                       busyTimeoutMs);
    if (access == Access::Probe)
        sqlite3_db_config(m_database->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    harden(*m_database);
    for (const char *pragma :
         {"PRAGMA cell_size_check = ON", "PRAGMA foreign_keys = ON", "PRAGMA trusted_schema = OFF",
          "PRAGMA synchronous = FULL", "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -65536"})
        m_database->exec(pragma);
    if (access != Access::Write)
        m_database->exec("PRAGMA query_only = ON");
    m_identity = identityOf(path);
    if (!(m_identity == before))
        throw Failure(model::Error::Kind::Storage,
                      QStringLiteral("%1 was replaced while it was being opened: try again")
                          .arg(QFileInfo(path).fileName()));
}

SQLite::Database &Connection::database()
{
    if (!m_database)
        throw Failure(model::Error::Kind::Storage,
                      QStringLiteral("%1 is closed").arg(QFileInfo(m_path).fileName()));
    return *m_database;
}

Connection::Slot &Connection::slot(const char *sql)
{
    Slot &kept = m_slots[sql];
    if (!kept.statement)
        kept.statement = std::make_unique<SQLite::Statement>(database(), sql);
    return kept;
}

void Connection::rememberLog() { m_logIdentity = identityOf(logOf(m_path)); }

void Connection::requireFileInPlace()
{
    const bool isLogInPlace = !m_logIdentity.exists() || identityOf(logOf(m_path)) == m_logIdentity;
    if (identityOf(m_path) == m_identity && isLogInPlace)
        return;
    throw Failure(
        model::Error::Kind::Storage,
        QStringLiteral("%1 or its log was moved, replaced or deleted while it was open; this change was not "
                       "saved: put the files back, or save a copy, which holds all that was saved before")
            .arg(QFileInfo(m_path).fileName()));
}

void Connection::close()
{
    if (!m_database)
        return;
    m_slots.clear();
    std::optional<model::Error> failure;
    sqlite3 *handle = m_database->getHandle();
    if (m_access == Access::Write) {
        // A reader that is still busy is no failure: the last one to close finishes the work.
        sqlite3_busy_timeout(handle, 0);
        const int code =
            sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
        if (code != SQLITE_OK && (code & 0xFF) != SQLITE_BUSY && (code & 0xFF) != SQLITE_LOCKED)
            failure = logLeftError(m_path, code);
    }
    // Another file has the name now: SQLite must not remove that one's log.
    if (const FileIdentity now = identityOf(m_path); now.exists() && !(now == m_identity))
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    m_database.reset();
    if (failure)
        throw Failure(*failure);
}

Transaction::Transaction(Connection &connection)
    : m_connection(connection)
    , m_isOuter(!connection.isInTransaction())
    , m_seedBefore(connection.seed)
{
    if (!m_isOuter)
        return;
    if (connection.access() != Connection::Access::Write)
        throw Failure(model::Error::Kind::Storage,
                      QStringLiteral("%1 is open for reading only; nothing was changed")
                          .arg(QFileInfo(connection.path()).fileName()));
    run(connection, "BEGIN IMMEDIATE");
    connection.setInTransaction(true);
}

Transaction::~Transaction()
{
    if (!m_isOuter || m_isCommitted)
        return;
    m_connection.setInTransaction(false);
    m_connection.seed = m_seedBefore;
    sqlite3 *handle = m_connection.database().getHandle();
    // SQLite may have rolled back by itself (disk full); what is left is ended here, and cannot fail.
    if (sqlite3_get_autocommit(handle) == 0)
        sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    if (!m_isOuter)
        return;
    m_connection.requireFileInPlace();
    run(m_connection, "COMMIT");
    m_connection.setInTransaction(false);
    m_isCommitted = true;
}

ReadTransaction::ReadTransaction(Connection &connection)
    : m_connection(connection)
    , m_isOuter(sqlite3_get_autocommit(connection.database().getHandle()) != 0)
{
    if (m_isOuter)
        run(connection, "BEGIN DEFERRED");
}

ReadTransaction::~ReadTransaction()
{
    if (m_isOuter)
        sqlite3_exec(m_connection.database().getHandle(), "COMMIT", nullptr, nullptr, nullptr);
}

} // namespace store
