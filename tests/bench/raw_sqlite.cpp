// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/raw_sqlite.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace bench {

RawSqlite::RawSqlite(const QString &path)
{
    require(sqlite3_open_v2(path.toUtf8().constData(), &m_database,
                            SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                            nullptr) == SQLITE_OK);
    run("PRAGMA cache_size = -65536");
    run("PRAGMA synchronous = FULL");
}

RawSqlite::~RawSqlite() { sqlite3_close_v2(m_database); }

void RawSqlite::require(bool isFine) const
{
    if (isFine)
        return;
    std::fprintf(stderr, "%s\n", sqlite3_errmsg(m_database));
    std::exit(1);
}

void RawSqlite::run(const char *sql)
{
    require(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
}

sqlite3_stmt *RawSqlite::prepare(const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    require(sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr) == SQLITE_OK);
    return statement;
}

std::int64_t RawSqlite::scan(const char *sql, const std::vector<int> &texts)
{
    sqlite3_stmt *statement = prepare(sql);
    std::vector<int> numbers;
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        if (std::find(texts.begin(), texts.end(), column) == texts.end())
            numbers.push_back(column);
    }
    std::int64_t sum = 0;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        for (const int column : numbers)
            sum += sqlite3_column_int64(statement, column);
        for (const int column : texts)
            sum += *sqlite3_column_text(statement, column) + sqlite3_column_bytes(statement, column);
    }
    require(code == SQLITE_DONE);
    sqlite3_finalize(statement);
    return sum;
}

void RawSqlite::step(sqlite3_stmt *statement)
{
    require(sqlite3_step(statement) == SQLITE_DONE);
    require(sqlite3_reset(statement) == SQLITE_OK);
}

} // namespace bench
