// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/store/connection.h"

#include <QByteArrayView>
#include <QString>

#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace store {

/// A long scan on the C interface: what Query does, without a copy of a shared pointer for every column.
/// `sql` is a literal.
class Scan
{
public:
    Scan(Connection &connection, const char *sql);
    ~Scan();
    Scan(const Scan &) = delete;
    Scan &operator=(const Scan &) = delete;

    [[nodiscard]] bool next()
    {
        const int code = sqlite3_step(m_statement);
        if (code == SQLITE_ROW)
            return true;
        if (code != SQLITE_DONE)
            fail(code);
        return false;
    }
    /// NULL reads as 0.
    [[nodiscard]] qint64 integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    [[nodiscard]] std::int32_t number(int column) const { return sqlite3_column_int(m_statement, column); }
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    /// Valid until the next row.
    [[nodiscard]] std::string_view utf8(int column) const;
    [[nodiscard]] int columns() const { return sqlite3_column_count(m_statement); }
    /// SQLITE_NULL, SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT or SQLITE_BLOB.
    [[nodiscard]] int kind(int column) const { return sqlite3_column_type(m_statement, column); }
    [[nodiscard]] double real(int column) const { return sqlite3_column_double(m_statement, column); }
    [[nodiscard]] std::optional<double> optionalReal(int column) const
    {
        return kind(column) == SQLITE_NULL ? std::nullopt : std::optional(real(column));
    }
    /// The bytes of a text or a blob, valid until the next row.
    [[nodiscard]] QByteArrayView view(int column) const;

private:
    [[noreturn]] void fail(int code) const;

    const Connection &m_connection;
    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
};

/// From row numbers to indexes counted from 0 in the order of adding. Dense numbers take a vector, stray ones
/// a hash.
class RowIndex
{
public:
    void add(qint64 row);
    /// A Failure for a row that was not added: the file is damaged.
    [[nodiscard]] std::int32_t of(qint64 row) const
    {
        if (row >= 0 && static_cast<std::size_t>(row) < m_dense.size() &&
            m_dense[static_cast<std::size_t>(row)] >= 0)
            return m_dense[static_cast<std::size_t>(row)];
        return strayOf(row);
    }

private:
    [[nodiscard]] std::int32_t strayOf(qint64 row) const;

    std::vector<std::int32_t> m_dense;
    std::unordered_map<qint64, std::int32_t> m_stray;
    std::int32_t m_count = 0;
};

/// Which of the rows of a history, added by ascending row number, nothing replaces and nobody took back.
class Versions
{
public:
    void add(qint64 row, qint64 previous, bool isRetracted)
    {
        m_rows.push_back(row);
        if (previous != 0 || isRetracted)
            drop(previous, isRetracted);
    }

    /// Removes the other rows from columns of the same length.
    template <typename... Columns>
    void keepCurrent(Columns &...columns) const
    {
        if (!m_isDropped.empty())
            (keep(columns), ...);
    }

private:
    void drop(qint64 previous, bool isRetracted);

    template <typename Column>
    void keep(Column &column) const
    {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (i >= m_isDropped.size() || m_isDropped[i] == 0)
                column[kept++] = column[i];
        }
        column.resize(kept);
    }

    std::vector<qint64> m_rows;
    std::vector<char> m_isDropped; ///< empty, or up to the last row that was dropped
};

} // namespace store
