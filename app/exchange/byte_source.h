// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"

#include <QCryptographicHash>
#include <QString>

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace exchange {

/// The bytes of one foreign file, read once from front to end, never held as a whole. Used by one thread.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource &) = delete;
    ByteSource &operator=(const ByteSource &) = delete;

    /// Fills the front of `buffer` (not empty) and says how many bytes; 0 is the end of the file. Errors are
    /// InvalidInput: an unreadable file, a truncated or damaged zip, a member that inflates beyond the limits
    /// of openSources().
    model::Result<std::size_t> read(std::span<char> buffer);

    /// For messages and reports: the path as given, for a member of a zip `path/member`; control characters
    /// escaped.
    [[nodiscard]] const QString &name() const { return m_name; }
    /// The last part of name(), without folders.
    [[nodiscard]] QString fileName() const;
    /// How many bytes there are to read, as far as known beforehand (a zip may lie): for progress only; -1 =
    /// unknown.
    [[nodiscard]] qint64 expectedBytes() const { return m_expectedBytes; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    /// SHA-256 of the bytes read so far, 32 bytes. At the end of the file: of the file (of the member,
    /// unpacked).
    [[nodiscard]] QByteArray sha256() const;

protected:
    ByteSource(QString name, qint64 expectedBytes);

    virtual model::Result<std::size_t> readSome(std::span<char> buffer) = 0;

private:
    QString m_name;
    qint64 m_expectedBytes = -1;
    qint64 m_bytesRead = 0;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

using ByteSources = std::vector<std::unique_ptr<ByteSource>>;

/// What is to be read at `path`: a plain file gives itself; a zip, known by its first bytes and not by its
/// name, gives its regular members in the order of their names, without `__MACOSX/` and without hidden ones
/// (a part of the name that starts with a dot). A zip inside a zip is not opened. Nothing is ever written, a
/// member's name is for messages only. The sources of one zip share its handle: all of them belong to one
/// thread.
///
/// InvalidInput: no such file, a folder, a pipe or device, no permission, gzip and Parquet files (with
/// advice); a zip that is damaged, holds no file or more than 1000 members, or an encrypted one. A member may
/// inflate to at most 4 GiB and, beyond 64 MiB, to at most 1000 times its packed size; the archive as a whole
/// to at most 1000 times its own size: read() ends with an error there.
[[nodiscard]] model::Result<ByteSources> openSources(const QString &path);

} // namespace exchange
