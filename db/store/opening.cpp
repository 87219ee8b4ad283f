// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/opening.h"

#include "db/model/uuids.h"
#include "db/store/clock.h"
#include "db/store/query.h"
#include "db/store/schema.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <utility>

namespace store {

namespace {

using Access = Connection::Access;

[[noreturn]] void refuse(const QString &path, const QString &sentence)
{
    throw Failure(model::Error::Kind::Storage, sentence.arg(QFileInfo(path).fileName()));
}

constexpr const char *logEndings[] = {"-wal", "-shm", "-journal"};

/// An empty file that this call made, taken away again unless it is kept.
class NewFile
{
public:
    explicit NewFile(const QString &path)
        : m_file(path)
    {
        if (QFileInfo::exists(path))
            refuse(path, QStringLiteral("%1 is there already: choose another name"));
        for (const char *ending : logEndings) {
            if (QFileInfo::exists(path + QLatin1String(ending)))
                refuse(path, QStringLiteral("a log of an earlier %1 lies there: choose another name"));
        }
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            refuse(path, QStringLiteral("%1 cannot be made (") + m_file.errorString() +
                             QStringLiteral("): check the folder and its permissions"));
        m_file.close();
    }
    ~NewFile()
    {
        if (m_isKept)
            return;
        for (const char *ending : logEndings)
            QFile::remove(m_file.fileName() + QLatin1String(ending));
        m_file.remove();
    }
    NewFile(const NewFile &) = delete;
    NewFile &operator=(const NewFile &) = delete;
    void keep()
    {
        syncFolderOf(m_file.fileName());
        m_isKept = true;
    }

private:
    QFile m_file;
    bool m_isKept = false;
};

/// From here on commits go to a log; a file that cannot have one is refused.
void enterWal(Connection &connection)
{
    const std::string mode = connection.database().execAndGet("PRAGMA journal_mode = WAL").getString();
    if (mode != "wal")
        refuse(connection.path(),
               QStringLiteral("the folder of %1 cannot hold a write-ahead log: move the project to a "
                              "folder on this computer"));
    connection.database().execAndGet("SELECT count(*) FROM project");
    connection.rememberLog();
}

void readIdentity(Connection &connection)
{
    Query query(connection, "SELECT uuid, seed FROM project ORDER BY id");
    if (!query.next())
        refuse(connection.path(),
               QStringLiteral("%1 is damaged (it has no identity): open a backup or another copy of it"));
    connection.uuid = query.uuid(0);
    connection.seed = query.integer(1);
    connection.warning = networkWarning(connection.path());
}

/// A log that nobody has open can only be read where SQLite may write beside it.
void requireReadableLog(const QString &path)
{
    const bool isFolderWritable = QFileInfo(QFileInfo(path).absolutePath()).isWritable();
    if (hasLog(path) && !isFolderWritable && !QFileInfo::exists(path + QStringLiteral("-shm")))
        refuse(path, QStringLiteral(
                         "%1 was not closed, and its folder cannot be written: copy it together with %1-wal "
                         "to another folder and open it there"));
}

/// Which way the file can be opened at all.
Access accessFor(const QString &path, Project::Mode mode)
{
    const QFileInfo file(path);
    const bool isFileWritable = file.isWritable();
    const bool isFolderWritable = QFileInfo(file.absolutePath()).isWritable();
    if (isFileWritable && isFolderWritable)
        return mode == Project::Mode::ReadWrite ? Access::Write : Access::Read;
    if (mode == Project::Mode::ReadWrite && !isFileWritable)
        refuse(path,
               QStringLiteral(
                   "%1 cannot be written: open it for reading, or save a copy elsewhere and work there"));
    if (mode == Project::Mode::ReadWrite)
        refuse(path,
               QStringLiteral(
                   "the folder of %1 cannot be written, and the project needs it for its log: open it for "
                   "reading, or save a copy elsewhere and work there"));
    return hasLog(path) ? Access::Read : Access::Immutable;
}

/// Looks at a file without changing anything on the disk, and is its version.
int inspect(const QString &path, std::span<const migrations::Migration> scripts)
{
    const FileHeader header = readHeader(path);
    if (header.version > static_cast<int>(scripts.size()))
        refuse(path, QStringLiteral("%1 was made by a newer SideJudge: install that version to open it"));
    requireReadableLog(path);
    Connection probe(path, hasLog(path) ? Access::Probe : Access::Immutable);
    requireKnownSchema(probe, scripts);
    return versionOf(probe);
}

QString backupName(const QString &path, int number)
{
    const QString stem = QStringLiteral("%1.before-%2").arg(path).arg(number);
    QString name = stem + QStringLiteral(".backup");
    for (int copy = 2; QFileInfo::exists(name); ++copy)
        name = QStringLiteral("%1-%2.backup").arg(stem).arg(copy);
    return name;
}

} // namespace

std::unique_ptr<Connection> createFile(const QString &path, qint64 seed,
                                       std::span<const migrations::Migration> scripts)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    NewFile file(absolute);
    auto connection = std::make_unique<Connection>(absolute, Access::Write);
    migrate(*connection, scripts);
    {
        Transaction transaction(*connection);
        Query insert(*connection, "INSERT INTO project (id, uuid, seed, created) VALUES (1, ?, ?, ?)",
                     model::newUuid(), seed, timeNow());
        insert.run();
        transaction.commit();
    }
    enterWal(*connection);
    readIdentity(*connection);
    file.keep();
    return connection;
}

std::unique_ptr<Connection> openFile(const QString &path, Project::Mode mode,
                                     std::span<const migrations::Migration> scripts)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const int version = inspect(absolute, scripts);
    const bool isOlder = version < static_cast<int>(scripts.size());
    if (isOlder && mode == Project::Mode::ReadOnly)
        refuse(absolute,
               QStringLiteral(
                   "%1 was made by an older SideJudge: open it for writing once, which brings it up to "
                   "date after a backup"));
    auto connection = std::make_unique<Connection>(absolute, accessFor(absolute, mode));
    requireKnownSchema(*connection, scripts);
    if (isOlder) {
        copyTo(*connection, backupName(absolute, version + 1));
        migrate(*connection, scripts);
    }
    if (connection->access() == Access::Write)
        enterWal(*connection);
    readIdentity(*connection);
    return connection;
}

void copyTo(Connection &connection, const QString &target)
{
    const QString absolute = QFileInfo(target).absoluteFilePath();
    NewFile file(absolute);
    const model::Result<> copied = guarded(absolute, [&] {
        SQLite::Database copy(absolute.toStdString(), SQLite::OPEN_READWRITE);
        sqlite3_extended_result_codes(copy.getHandle(), 1);
        SQLite::Backup backup(copy, connection.database());
        backup.executeStep();
    });
    if (!copied)
        throw Failure(copied.error());
    file.keep();
}

} // namespace store
