// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/scan.h"

#include <QFileInfo>

namespace store {

Scan::Scan(Connection &connection, const char *sql)
    : m_connection(connection)
    , m_database(connection.database().getHandle())
{
    const int code = sqlite3_prepare_v2(m_database, sql, -1, &m_statement, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

Scan::~Scan() { sqlite3_finalize(m_statement); }

QString Scan::text(int column) const
{
    const std::string_view view = utf8(column);
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QByteArray Scan::bytes(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

std::string_view Scan::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    if (text == nullptr)
        return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

QByteArrayView Scan::view(int column) const
{
    const auto *data = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {data, static_cast<qsizetype>(sqlite3_column_bytes(m_statement, column))};
}

void Scan::fail(int code) const
{
    throw Failure(errorOfCode(code, QString::fromUtf8(sqlite3_errmsg(m_database)), m_connection.path()));
}

void RowIndex::add(qint64 row)
{
    const qint64 limit = 1024 + 16 * qint64{m_count};
    if (row >= 0 && row <= limit) {
        if (static_cast<std::size_t>(row) >= m_dense.size())
            m_dense.resize(static_cast<std::size_t>(row) + 1, -1);
        m_dense[static_cast<std::size_t>(row)] = m_count;
    } else {
        m_stray.insert_or_assign(row, m_count);
    }
    ++m_count;
}

std::int32_t RowIndex::strayOf(qint64 row) const
{
    const auto found = m_stray.find(row);
    if (found == m_stray.end())
        throw Failure(
            model::Error::Kind::Storage,
            QStringLiteral("the project is damaged: a row names row %1, which is not there: open a backup or "
                           "another copy of it")
                .arg(row));
    return found->second;
}

void Versions::drop(qint64 previous, bool isRetracted)
{
    m_isDropped.resize(m_rows.size(), 0);
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), previous);
    if (found != m_rows.end() && *found == previous)
        m_isDropped[static_cast<std::size_t>(found - m_rows.begin())] = 1;
    if (isRetracted)
        m_isDropped.back() = 1;
}

} // namespace store
