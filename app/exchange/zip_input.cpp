// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/zip_input.h"

#include <cstring>
#include <limits>

namespace exchange {
namespace {

constexpr qint64 contentsBytes = 16 * 1024 * 1024;

/// The zip's file as libzip reads it, with a budget of bytes while the table of contents is read.
struct ZipInput
{
    std::unique_ptr<QFile> file;
    qint64 budget = contentsBytes;
    zip_error_t error{};
};

zip_int64_t failed(ZipInput &input, int code)
{
    zip_error_set(&input.error, code, 0);
    return -1;
}

zip_int64_t readBytes(ZipInput &input, void *data, zip_uint64_t length)
{
    const auto wanted = static_cast<qint64>(length);
    if (wanted < 0 || wanted > input.budget)
        return failed(input, ZIP_ER_MEMORY);
    const qint64 count = input.file->read(static_cast<char *>(data), wanted);
    if (count < 0)
        return failed(input, ZIP_ER_READ);
    input.budget -= count;
    return count;
}

zip_int64_t seekTo(ZipInput &input, void *data, zip_uint64_t length)
{
    const auto offset = zip_source_seek_compute_offset(static_cast<zip_uint64_t>(input.file->pos()),
                                                       static_cast<zip_uint64_t>(input.file->size()), data,
                                                       length, &input.error);
    if (offset < 0)
        return -1;
    return input.file->seek(offset) ? 0 : failed(input, ZIP_ER_SEEK);
}

zip_int64_t statOf(ZipInput &input, void *data, zip_uint64_t length)
{
    if (length < sizeof(zip_stat_t))
        return failed(input, ZIP_ER_INVAL);
    zip_stat_t stat;
    zip_stat_init(&stat);
    stat.valid = ZIP_STAT_SIZE;
    stat.size = static_cast<zip_uint64_t>(input.file->size());
    std::memcpy(data, &stat, sizeof stat);
    return sizeof stat;
}

zip_int64_t answer(void *userData, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    ZipInput &input = *static_cast<ZipInput *>(userData);
    switch (command) {
    case ZIP_SOURCE_OPEN: return input.file->seek(0) ? 0 : failed(input, ZIP_ER_SEEK);
    case ZIP_SOURCE_READ: return readBytes(input, data, length);
    case ZIP_SOURCE_CLOSE: return 0;
    case ZIP_SOURCE_STAT: return statOf(input, data, length);
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&input.error, data, length);
    case ZIP_SOURCE_SEEK: return seekTo(input, data, length);
    case ZIP_SOURCE_TELL: return input.file->pos();
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                                              ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, -1);
    case ZIP_SOURCE_FREE: delete &input; return 0;
    default: return failed(input, ZIP_ER_OPNOTSUPP);
    }
}

} // namespace

ZipHandle openZipHandle(std::unique_ptr<QFile> file, zip_error_t &error)
{
    auto input = std::make_unique<ZipInput>();
    input->file = std::move(file);
    zip_error_init(&input->error);
    ZipInput &owned = *input;
    zip_source_t *source = zip_source_function_create(&answer, input.get(), &error);
    if (!source)
        return nullptr;
    // From here on the source owns the input: it is deleted by ZIP_SOURCE_FREE.
    static_cast<void>(input.release());
    ZipHandle archive(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (archive)
        owned.budget = std::numeric_limits<qint64>::max();
    else
        zip_source_free(source);
    return archive;
}

} // namespace exchange
