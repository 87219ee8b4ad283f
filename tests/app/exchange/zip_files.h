// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <zip.h>

#include <algorithm>
#include <cstring>
#include <vector>

namespace support {

struct ZipEntry
{
    QByteArray name;
    QByteArray content;
    quint32 unixMode = 0; ///< 0 = none stored
    bool encrypted = false;
    QByteArray comment = {};
};

/// Writes a zip of `entries` to `path`; a name that ends with / is a folder. False where it could not.
inline bool writeZip(const QString &path, const std::vector<ZipEntry> &entries)
{
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!zip)
        return false;
    bool fine = true;
    for (const ZipEntry &entry : entries) {
        if (entry.name.endsWith('/')) {
            fine = fine && zip_dir_add(zip, entry.name.constData(), ZIP_FL_ENC_UTF_8) >= 0;
            continue;
        }
        zip_source_t *source = zip_source_buffer(zip, entry.content.constData(),
                                                 static_cast<zip_uint64_t>(entry.content.size()), 0);
        const zip_int64_t index = zip_file_add(zip, entry.name.constData(), source, ZIP_FL_ENC_UTF_8);
        fine = fine && index >= 0;
        const auto at = static_cast<zip_uint64_t>(index);
        if (fine && entry.unixMode != 0)
            fine = zip_file_set_external_attributes(zip, at, 0, ZIP_OPSYS_UNIX, entry.unixMode << 16) == 0;
        if (fine && entry.encrypted)
            fine = zip_file_set_encryption(zip, at, ZIP_EM_AES_256, "secret") == 0;
        if (fine && !entry.comment.isEmpty())
            fine = zip_file_set_comment(zip, at, entry.comment.constData(),
                                        static_cast<zip_uint16_t>(entry.comment.size()), 0) == 0;
    }
    if (zip_close(zip) == 0)
        return fine;
    zip_discard(zip);
    return false;
}

/// What a stream of zeros has still to give.
struct Zeros
{
    quint64 size = 0;
    quint64 left = 0;
};

inline zip_int64_t giveZeros(void *userData, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto *zeros = static_cast<Zeros *>(userData);
    switch (command) {
    case ZIP_SOURCE_OPEN: zeros->left = zeros->size; return 0;
    case ZIP_SOURCE_READ: {
        const quint64 count = std::min<quint64>(length, zeros->left);
        std::memset(data, 0, count);
        zeros->left -= count;
        return static_cast<zip_int64_t>(count);
    }
    case ZIP_SOURCE_STAT: {
        auto *stat = static_cast<zip_stat_t *>(data);
        zip_stat_init(stat);
        stat->valid = ZIP_STAT_SIZE;
        stat->size = zeros->size;
        return sizeof *stat;
    }
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_FREE, -1);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE: return 0;
    default: return -1;
    }
}

/// Writes a zip at `path` with `filler`, stored as it is, and with zeros.jsonl, which inflates to `size`
/// zeros; these are never held.
inline bool writeZipOfZeros(const QString &path, quint64 size, const QByteArray &filler)
{
    Zeros zeros{size, 0};
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    if (!zip)
        return false;
    zip_source_t *source = zip_source_function(zip, giveZeros, &zeros);
    const zip_int64_t index = zip_file_add(zip, "zeros.jsonl", source, 0);
    const zip_int64_t stored = zip_file_add(
        zip, "filler",
        zip_source_buffer(zip, filler.constData(), static_cast<zip_uint64_t>(filler.size()), 0), 0);
    bool fine = index >= 0 && stored >= 0;
    fine = fine && zip_set_file_compression(zip, static_cast<zip_uint64_t>(stored), ZIP_CM_STORE, 0) == 0;
    fine = fine && zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), ZIP_CM_DEFLATE, 9) == 0;
    if (zip_close(zip) == 0)
        return fine;
    zip_discard(zip);
    return false;
}

} // namespace support
