// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/query.h"

#include <QFileInfo>

#include <sqlite3.h>

namespace store {

Query::Query(Connection &connection, const char *sql, std::size_t)
    : m_database(connection.database())
{
    // A full disk makes SQLite roll back by itself: what follows must not be committed row by row.
    if (connection.isInTransaction() && sqlite3_get_autocommit(m_database.getHandle()) != 0)
        throw Failure(model::Error::Kind::Storage,
                      QStringLiteral("an earlier failure rolled this change of %1 back")
                          .arg(QFileInfo(connection.path()).fileName()));
    Connection::Slot &slot = connection.slot(sql);
    if (slot.isInUse) {
        m_own = std::make_unique<SQLite::Statement>(m_database, sql);
        m_statement = m_own.get();
        return;
    }
    slot.isInUse = true;
    m_slot = &slot;
    m_statement = slot.statement.get();
}

Query::~Query()
{
    m_statement->tryReset();
    if (m_slot != nullptr)
        m_slot->isInUse = false;
}

void Query::run()
{
    while (m_statement->executeStep()) {
    }
}

qint64 Query::insert()
{
    run();
    return sqlite3_last_insert_rowid(m_database.getHandle());
}

QString Query::text(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const char *utf8 = value.getText();
    return QString::fromUtf8(utf8, value.getBytes());
}

QByteArray Query::bytes(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const void *data = value.getBlob();
    return QByteArray(static_cast<const char *>(data), value.getBytes());
}

std::optional<double> Query::optionalReal(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(real(column));
}

std::optional<qint64> Query::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

void Query::bindOne(int index, const QString &value) { m_statement->bind(index, value.toStdString()); }

void Query::bindOne(int index, const Utf8 &value) { m_statement->bind(index, value.text.toStdString()); }

void Query::bindOne(int index, const QByteArray &value)
{
    m_statement->bind(index, static_cast<const void *>(value.constData()), static_cast<int>(value.size()));
}

void Query::bindOne(int index, const QUuid &value)
{
    if (value.isNull())
        m_statement->bind(index);
    else
        bindOne(index, value.toRfc4122());
}

} // namespace store
