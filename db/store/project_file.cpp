// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/project_file.h"

#include "db/store/failure.h"

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace store {

namespace {

constexpr int headerSize = 100;

[[noreturn]] void refuse(const QString &path, const QString &sentence)
{
    throw Failure(model::Error::Kind::Storage, sentence.arg(QFileInfo(path).fileName()));
}

void requireRegularFile(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            refuse(path, QStringLiteral("there is no file %1"));
        refuse(path, QStringLiteral("%1 cannot be read (") + QString::fromLocal8Bit(std::strerror(errno)) +
                         QStringLiteral("): check the permissions of the file and of its folder"));
    }
    if (S_ISDIR(status.st_mode))
        refuse(path, QStringLiteral("%1 is a folder, not a SideJudge project: open the project file in it"));
    if (!S_ISREG(status.st_mode))
        refuse(path, QStringLiteral("%1 is not a regular file, so it is not a SideJudge project"));
}

quint32 numberAt(const QByteArray &header, int offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

/// The size that the header states, where it can be trusted, against the size on disk.
void requireWholeFile(const QString &path, const QByteArray &header, qint64 size)
{
    const quint32 raw = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = raw == 1 ? 65536 : raw;
    const bool isCounted = numberAt(header, 24) == numberAt(header, 92);
    const qint64 stated = pageSize * numberAt(header, 28);
    if (isCounted && size < stated && !hasLog(path))
        refuse(
            path,
            QStringLiteral(
                "%1 is damaged: its end is missing; it was left as it is: open a backup or another copy of it"));
}

} // namespace

FileIdentity identityOf(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return {static_cast<quint64>(status.st_dev), static_cast<quint64>(status.st_ino)};
}

FileHeader readHeader(const QString &path)
{
    requireRegularFile(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        refuse(path, QStringLiteral("%1 cannot be read (") + file.errorString() +
                         QStringLiteral("): check the permissions of the file and of its folder"));
    const QByteArray header = file.read(headerSize);
    if (header.isEmpty())
        refuse(path,
               QStringLiteral("%1 is empty, not a SideJudge project: open a backup or another copy of it"));
    if (!header.startsWith(QByteArray("SQLite format 3\0", 16)))
        refuse(path, QStringLiteral("%1 is not a SideJudge project"));
    if (header.size() < headerSize)
        refuse(
            path,
            QStringLiteral(
                "%1 is damaged: its end is missing; it was left as it is: open a backup or another copy of it"));
    if (numberAt(header, 68) != applicationId)
        refuse(path, QStringLiteral("%1 is not a SideJudge project but another SQLite database"));
    requireWholeFile(path, header, file.size());
    return {static_cast<int>(numberAt(header, 60)), header[18] == 2 || header[19] == 2};
}

bool hasLog(const QString &path) { return QFileInfo(path + QStringLiteral("-wal")).size() > 0; }

QString networkName(qint64 fileSystem)
{
    struct Name
    {
        quint32 number;
        QLatin1String name;
    };
    static constexpr std::array<Name, 11> names = {{{0x6969, QLatin1String("NFS")},
                                                    {0x517B, QLatin1String("SMB")},
                                                    {0xFE534D42, QLatin1String("SMB")},
                                                    {0xFF534D42, QLatin1String("CIFS")},
                                                    {0x65735546, QLatin1String("FUSE")},
                                                    {0x5346414F, QLatin1String("AFS")},
                                                    {0x01021997, QLatin1String("9P")},
                                                    {0x00C36400, QLatin1String("Ceph")},
                                                    {0x73757245, QLatin1String("Coda")},
                                                    {0x564C, QLatin1String("NCP")},
                                                    {0x0BD00BD0, QLatin1String("Lustre")}}};
    for (const Name &entry : names) {
        if (static_cast<quint32>(fileSystem) == entry.number)
            return entry.name;
    }
    return {};
}

QString networkWarning(const QString &path)
{
    struct statfs status = {};
    if (::statfs(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    const QString name = networkName(status.f_type);
    if (name.isEmpty())
        return {};
    return QStringLiteral(
               "%1 lies on a network folder (%2), where two programs at once can damage it: let only one "
               "computer open it at a time, or work on a copy on this computer")
        .arg(QFileInfo(path).fileName(), name);
}

void syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace store
