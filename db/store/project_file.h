// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace store {

/// Four letters in the header of every project: "SJdg".
inline constexpr quint32 applicationId = 0x534A6467;

/// Which file a path names, whatever its name.
struct FileIdentity
{
    quint64 device = 0;
    quint64 inode = 0;

    [[nodiscard]] bool exists() const { return inode != 0; }
    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

/// Follows links; does not open the file. exists() is false where there is none.
[[nodiscard]] FileIdentity identityOf(const QString &path);

/// What the first 100 bytes say, read without SQLite. Throws Failure where the file is not a regular one,
/// cannot be read, is empty, is no SQLite database, is no SideJudge project or is cut off. Never waits (a
/// FIFO is refused).
struct FileHeader
{
    int version = 0; ///< user_version; the newest script that was run
    bool isWal = false;
};
[[nodiscard]] FileHeader readHeader(const QString &path);

/// Whether a write-ahead log with content lies beside the file: it is open elsewhere, or was not closed.
[[nodiscard]] bool hasLog(const QString &path);

/// The name of a network file system by its number (statfs), empty for a local one.
[[nodiscard]] QString networkName(qint64 fileSystem);
/// A sentence where the file lies on a network folder, else empty.
[[nodiscard]] QString networkWarning(const QString &path);

/// Puts the folder's entry for a new file on the disk.
void syncFolderOf(const QString &path);

} // namespace store
