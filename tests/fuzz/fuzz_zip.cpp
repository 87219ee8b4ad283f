// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The input is a file that may be a zip: its members are read, a few MiB of each. Beyond not crashing: names
// stay on one line, and a second reading gives the same.
#include "app/exchange/byte_source.h"

#include <QTemporaryFile>

#include <cstdint>
#include <cstdlib>

using namespace exchange;

namespace {

constexpr qint64 mostBytes = 4 << 20;

QStringList readAll(const QString &path)
{
    const auto sources = openSources(path);
    if (!sources)
        return {sources.error().detail};
    QStringList found;
    std::vector<char> buffer(64 * 1024);
    qint64 total = 0;
    for (const auto &source : *sources) {
        auto count = source->read(buffer);
        while (count && *count > 0 && source->bytesRead() < mostBytes)
            count = source->read(buffer);
        found += source->name() + QLatin1Char(' ') + QString::fromLatin1(source->sha256().toHex());
        found += count ? QString::number(source->bytesRead()) : count.error().detail;
        total += source->bytesRead();
        if (total > 4 * mostBytes)
            break;
    }
    return found;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static QTemporaryFile file;
    if (!file.isOpen() && !file.open())
        std::abort();
    const auto length = static_cast<qint64>(size);
    if (!file.resize(0) || !file.seek(0) ||
        file.write(reinterpret_cast<const char *>(data), length) != length || !file.flush())
        std::abort();
    const QStringList found = readAll(file.fileName());
    if (found != readAll(file.fileName()))
        std::abort();
    for (const QString &line : found) {
        if (line.contains(QLatin1Char('\n')))
            std::abort();
    }
    return 0;
}
