// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <sqlite3.h>

#include <cstdint>
#include <vector>

namespace bench {

/// SQLite without anything of ours in between: the peer of what the store does, on one thread and so without
/// SQLite's locks, as the store has it. Ends the program on any error.
class RawSqlite
{
public:
    explicit RawSqlite(const QString &path);
    ~RawSqlite();
    RawSqlite(const RawSqlite &) = delete;
    RawSqlite &operator=(const RawSqlite &) = delete;

    void run(const char *sql);
    [[nodiscard]] sqlite3_stmt *prepare(const char *sql);
    /// Steps through a query and takes every column: `texts` are those that are texts (pointer and length),
    /// the others are whole numbers. The sum of what was seen.
    [[nodiscard]] std::int64_t scan(const char *sql, const std::vector<int> &texts);
    /// One step of a statement that returns no row, and its reset.
    void step(sqlite3_stmt *statement);

private:
    void require(bool isFine) const;

    sqlite3 *m_database = nullptr;
};

} // namespace bench
