// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace support {

/// Runs statements on a database file as any other program might; makes the file if there is none. Ends the
/// test program when SQLite refuses them.
void runSql(const QString &path, const QByteArray &sql);
/// The first column of the first row, as text.
[[nodiscard]] QByteArray askSql(const QString &path, const QByteArray &sql);

/// Copies a database and its write-ahead log to `target` while statements are in the log alone, as a crash
/// leaves them.
void copyUnclosed(const QString &path, const QByteArray &sql, const QString &target);

[[nodiscard]] QByteArray contentOf(const QString &path);
void writeContent(const QString &path, const QByteArray &content);

} // namespace support
