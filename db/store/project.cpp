// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/project.h"

#include "db/store/connection.h"
#include "db/store/history_check.h"
#include "db/store/opening.h"

#include <sqlite3.h>

namespace store {

Project::Project(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{}
Project::Project(Project &&) noexcept = default;
Project &Project::operator=(Project &&) noexcept = default;

Project::~Project()
{
    if (m_connection)
        static_cast<void>(close());
}

model::Result<Project> Project::create(const QString &path, qint64 seed)
{
    return guarded(path, [&] { return Project(createFile(path, seed, migrations::all())); });
}

model::Result<Project> Project::open(const QString &path, Mode mode)
{
    return guarded(path, [&] { return Project(openFile(path, mode, migrations::all())); });
}

model::Result<> Project::close()
{
    return guarded(path(), [&] { m_connection->close(); });
}

QString Project::path() const { return m_connection->path(); }
qint64 Project::seed() const { return m_connection->seed; }
QUuid Project::uuid() const { return m_connection->uuid; }
QString Project::warning() const { return m_connection->warning; }

Project::Mode Project::mode() const
{
    return m_connection->access() == Connection::Access::Write ? Mode::ReadWrite : Mode::ReadOnly;
}

model::Result<qint64> Project::revision()
{
    return guarded(path(), [&] {
        SQLite::Database &database = m_connection->database();
        // data_version counts the commits of others, total_changes the rows changed here.
        const qint64 others = database.execAndGet("PRAGMA data_version").getInt64();
        const qint64 own = sqlite3_total_changes64(database.getHandle());
        return qint64{(others << 40) + own};
    });
}

model::Result<> Project::saveCopy(const QString &path)
{
    return guarded(this->path(), [&] { copyTo(*m_connection, path); });
}

model::Result<QStringList> Project::check()
{
    return reading(*this, [](Connection &connection) { return findings(connection); });
}

model::Result<> inTransaction(Project &project, const std::function<model::Result<>()> &work)
{
    return writing(project, [&](Connection &) {
        if (const model::Result<> result = work(); !result)
            throw Failure(result.error());
    });
}

} // namespace store
