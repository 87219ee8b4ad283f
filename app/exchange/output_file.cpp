// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/output_file.h"

#include "app/exchange/refusal.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include <string_view>

namespace exchange {
namespace {

tl::unexpected<model::Error> refused(const QString &path, const QString &what)
{
    return model::fail(
        model::Error::Kind::Usage,
        QStringLiteral("%1 is %2; nothing was changed, name another FILE").arg(printable(path), what));
}

bool isSqlite(const QString &path)
{
    constexpr std::string_view start("SQLite format 3\0", 16);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) &&
           file.read(static_cast<qint64>(start.size())) ==
               QByteArray::fromRawData(start.data(), static_cast<qsizetype>(start.size()));
}

/// A file that SQLite keeps, or would keep, beside a database.
bool isLogOfSqlite(const QString &path)
{
    for (const QLatin1String ending :
         {QLatin1String("-wal"), QLatin1String("-shm"), QLatin1String("-journal")}) {
        if (path.endsWith(ending) && isSqlite(path.chopped(ending.size())))
            return true;
    }
    return false;
}

enum class Target { Absent, File, Stream, Folder, Other };

Target targetOf(const QString &path)
{
    struct stat status;
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return Target::Absent;
    if (S_ISDIR(status.st_mode))
        return Target::Folder;
    if (S_ISREG(status.st_mode)) // /dev/stdout may be one
        return path.startsWith(QLatin1String("/dev/")) ? Target::Stream : Target::File;
    return S_ISFIFO(status.st_mode) || S_ISCHR(status.st_mode) ? Target::Stream : Target::Other;
}

} // namespace

tl::unexpected<model::Error> notWritten(const QString &file, const QString &reason)
{
    return model::fail(model::Error::Kind::Usage,
                       QStringLiteral("%1 cannot be written (%2); nothing was changed, name another FILE")
                           .arg(printable(file), clipped(reason)));
}

OutputFile::OutputFile(std::unique_ptr<QFileDevice> file)
    : m_file(std::move(file))
{}

model::Result<OutputFile> OutputFile::open(const QString &path)
{
    const Target target = targetOf(path);
    if (target == Target::Other)
        return refused(path, QStringLiteral("no file"));
    const bool isFile = target == Target::File || target == Target::Stream;
    if (isFile && QFileInfo(path).isFile() && isSqlite(path))
        return refused(path, QStringLiteral("a project or another SQLite file"));
    if (isLogOfSqlite(path) || isLogOfSqlite(QFileInfo(path).canonicalFilePath()))
        return refused(path, QStringLiteral("the log of a project"));
    std::unique_ptr<QFileDevice> file;
    if (target == Target::Stream)
        file = std::make_unique<QFile>(path);
    else
        file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return notWritten(path, file->errorString());
    return OutputFile(std::move(file));
}

model::Result<> OutputFile::commit()
{
    // Closing forgets why an earlier write failed.
    const QString earlier = m_file->error() == QFileDevice::NoError ? QString() : m_file->errorString();
    const QString name = m_file->fileName();
    bool isWritten = false;
    QString reason = earlier;
    if (auto *saved = qobject_cast<QSaveFile *>(m_file.get())) {
        isWritten = saved->commit();
        if (reason.isEmpty())
            reason = saved->errorString();
    } else {
        isWritten = m_file->flush() && earlier.isEmpty();
        if (reason.isEmpty())
            reason = m_file->errorString();
        m_file->close();
    }
    if (isWritten)
        return {};
    return notWritten(name, reason);
}

} // namespace exchange
