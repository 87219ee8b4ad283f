// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/failure.h"

#include <QFileInfo>

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace store {

namespace {

using Kind = model::Error::Kind;

QString conflictSentence(const QString &message)
{
    if (message.contains(u"previous_id"))
        return QStringLiteral("another version has replaced that row already");
    if (message.contains(u"vote.occasion") || message.contains(u"vote_chain"))
        return QStringLiteral("the rater has a vote on this comparison and occasion already");
    if (message.contains(u"uuid"))
        return QStringLiteral("a row with this UUID is there already");
    return QStringLiteral("a row with the same key is there already (%1)").arg(message);
}

model::Error constraintError(int code, const QString &message)
{
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID: return {Kind::Conflict, conflictSentence(message)};
    case SQLITE_CONSTRAINT_FOREIGNKEY:
        return {Kind::NotFound, QStringLiteral("the row names another one that is not in the project")};
    default:
        return {Kind::InvalidInput,
                QStringLiteral("the row holds a value that a project cannot hold (%1)").arg(message)};
    }
}

QString sentenceOf(int code, const QString &message, const QString &name)
{
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QStringLiteral(
                   "another program is writing to %1; nothing was changed: try again when it has finished")
            .arg(name);
    case SQLITE_FULL:
        return QStringLiteral(
                   "the disk is full; this change was not saved to %1, what was saved before is safe: "
                   "make room and try again")
            .arg(name);
    case SQLITE_IOERR:
        return QStringLiteral(
                   "%1 could not be read or written (%2); a change under way was not saved, what was saved "
                   "before is safe: check the disk and its free space, then try again")
            .arg(name, message);
    case SQLITE_READONLY:
        return QStringLiteral(
                   "%1 cannot be written; nothing was changed: check its permissions, or save a copy "
                   "elsewhere and work there")
            .arg(name);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return QStringLiteral("%1 is damaged (%2); it was left as it is: open a backup or another copy of it")
            .arg(name, message);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return QStringLiteral("%1 cannot be opened (%2): check the permissions of the file and of its folder")
            .arg(name, message);
    case SQLITE_NOMEM:
    case SQLITE_TOOBIG:
        return QStringLiteral("%1: a value is too large to be stored (%2)").arg(name, message);
    default: return QStringLiteral("%1: the database reports \"%2\"").arg(name, message);
    }
}

} // namespace

model::Error errorOfCode(int code, const QString &message, const QString &path)
{
    if ((code & 0xFF) == SQLITE_CONSTRAINT)
        return constraintError(code, message);
    return {Kind::Storage, sentenceOf(code, message, QFileInfo(path).fileName())};
}

model::Error errorOf(const SQLite::Exception &exception, const QString &path)
{
    const int code =
        exception.getExtendedErrorCode() > 0 ? exception.getExtendedErrorCode() : exception.getErrorCode();
    return errorOfCode(code, QString::fromUtf8(exception.what()), path);
}

} // namespace store
