// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"
#include "db/store/failure.h"
#include "db/store/project.h"
#include "db/store/project_file.h"

#include <QString>

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>

#include <memory>
#include <optional>
#include <type_traits>
#include <unordered_map>
#include <utility>

namespace store {

/// One SQLite connection to one project file, set up defensively, with its prepared statements. Throws
/// Failure and SQLite::Exception; `guarded` ends both.
class Connection
{
public:
    enum class Access {
        Write,     ///< reads and writes
        Read,      ///< reads; may tidy the log away when it is the last to close
        Probe,     ///< looks at a file that may be anything: leaves it and its log as they are
        Immutable, ///< reads a file that nobody can be writing; touches nothing beside it
    };

    /// Opens, without running anything of the file's.
    Connection(const QString &path, Access access);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Access access() const { return m_access; }
    /// The open database; a Failure once closed.
    [[nodiscard]] SQLite::Database &database();

    /// A prepared statement, kept by the address of its literal. Nested use of one literal gets one of its
    /// own.
    struct Slot
    {
        std::unique_ptr<SQLite::Statement> statement;
        bool isInUse = false;
    };
    [[nodiscard]] Slot &slot(const char *sql);

    /// Remembers the log that commits go to. Once, when the file is in WAL mode and has been read.
    void rememberLog();
    /// Fails if the path no longer names the file that was opened, or its log has gone: what would be
    /// committed then would be lost.
    void requireFileInPlace();

    /// Whether a Transaction is open on this connection.
    [[nodiscard]] bool isInTransaction() const { return m_isInTransaction; }
    void setInTransaction(bool isInTransaction) { m_isInTransaction = isInTransaction; }

    /// Writes the log back into the file (Write only) and closes. Fails after closing.
    void close();

    QString warning;
    qint64 seed = 0;
    QUuid uuid;

private:
    QString m_path;
    Access m_access;
    FileIdentity m_identity, m_logIdentity;
    std::optional<SQLite::Database> m_database;
    std::unordered_map<const char *, Slot> m_slots;
    bool m_isInTransaction = false;
};

/// BEGIN IMMEDIATE; rolls back unless committed. Inside another one it joins it and does nothing of its own.
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// On the disk when this returns.
    void commit();

private:
    Connection &m_connection;
    bool m_isOuter;
    qint64 m_seedBefore;
    bool m_isCommitted = false;
};

/// One state of the file for several reads. Inside a Transaction it does nothing of its own.
class ReadTransaction
{
public:
    explicit ReadTransaction(Connection &connection);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

private:
    Connection &m_connection;
    bool m_isOuter;
};

/// Runs `work` and makes a Result of what it returns or throws: the one place where exceptions of db/store
/// end.
template <typename Work>
[[nodiscard]] auto guarded(const QString &path, Work &&work) -> model::Result<std::invoke_result_t<Work>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            std::forward<Work>(work)();
            return {};
        } else {
            return std::forward<Work>(work)();
        }
    } catch (const Failure &failure) {
        return tl::unexpected<model::Error>(failure.error());
    } catch (const SQLite::Exception &exception) {
        return tl::unexpected<model::Error>(errorOf(exception, path));
    }
}

/// The value of another function of the store, whose Error goes on to the edge.
template <typename Value>
[[nodiscard]] Value valueOf(model::Result<Value> result)
{
    if (!result)
        throw Failure(result.error());
    return *std::move(result);
}

/// A reading function of the store: several statements see one state.
template <typename Work>
[[nodiscard]] auto reading(Project &project, Work &&work)
{
    Connection &connection = project.connection();
    return guarded(connection.path(), [&] {
        const ReadTransaction transaction(connection);
        return work(connection);
    });
}

/// A writing function of the store: all of it or nothing, unless it joins a transaction of the caller's.
template <typename Work>
[[nodiscard]] auto writing(Project &project, Work &&work)
{
    Connection &connection = project.connection();
    return guarded(connection.path(), [&] {
        Transaction transaction(connection);
        if constexpr (std::is_void_v<std::invoke_result_t<Work, Connection &>>) {
            work(connection);
            transaction.commit();
        } else {
            auto value = work(connection);
            transaction.commit();
            return value;
        }
    });
}

} // namespace store
