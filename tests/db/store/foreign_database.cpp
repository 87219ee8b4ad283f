// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/db/store/foreign_database.h"

#include <QFile>

#include <sqlite3.h>

namespace support {

namespace {

sqlite3 *openedAt(const QString &path)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &database) != SQLITE_OK)
        qFatal("cannot open %s", qPrintable(path));
    return database;
}

} // namespace

void runSql(const QString &path, const QByteArray &sql)
{
    sqlite3 *database = openedAt(path);
    if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(database));
    sqlite3_close(database);
}

QByteArray askSql(const QString &path, const QByteArray &sql)
{
    sqlite3 *database = openedAt(path);
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(database));
    QByteArray answer;
    if (sqlite3_step(statement) == SQLITE_ROW)
        answer = QByteArray(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return answer;
}

void copyUnclosed(const QString &path, const QByteArray &sql, const QString &target)
{
    sqlite3 *database = openedAt(path);
    const QByteArray all = "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; " + sql;
    if (sqlite3_exec(database, all.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(database));
    writeContent(target, contentOf(path));
    writeContent(target + QStringLiteral("-wal"), contentOf(path + QStringLiteral("-wal")));
    sqlite3_close(database);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void writeContent(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace support
