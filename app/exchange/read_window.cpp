// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/read_window.h"

#include "app/exchange/refusal.h"
#include "app/exchange/utf8.h"

#include <algorithm>
#include <cstring>

namespace exchange {
namespace {

constexpr std::size_t paddingBytes = 64;

} // namespace

ReadWindow::ReadWindow(ByteSource &source, std::size_t chunkBytes)
    : m_source(source)
    , m_chunkBytes(std::max<std::size_t>(chunkBytes, 1))
{}

void ReadWindow::drop(std::size_t count)
{
    Q_ASSERT(count <= size());
    m_begin += count;
}

/// Makes room for one chunk at the end; moves what is kept only where that frees at least half, so that each
/// byte is moved a bounded number of times.
void ReadWindow::makeRoom()
{
    if (m_capacity - m_end >= m_chunkBytes && m_capacity > 0)
        return;
    const std::size_t kept = m_end - m_begin;
    const std::size_t needed = kept + m_chunkBytes;
    if (needed <= m_capacity && m_begin >= kept) {
        std::memmove(m_buffer.get(), data(), kept);
    } else {
        m_capacity = std::max(needed, 2 * m_capacity);
        auto larger = std::make_unique_for_overwrite<char[]>(m_capacity + paddingBytes);
        if (kept > 0)
            std::memcpy(larger.get(), data(), kept);
        m_buffer = std::move(larger);
    }
    m_valid -= m_begin;
    m_end = kept;
    m_begin = 0;
}

model::Result<bool> ReadWindow::readChunk()
{
    makeRoom();
    const auto count = m_source.read({m_buffer.get() + m_end, m_chunkBytes});
    if (!count)
        return tl::unexpected(count.error());
    m_end += *count;
    return *count > 0;
}

model::Result<> ReadWindow::skipByteOrderMark()
{
    m_started = true;
    while (m_end < 3) {
        const auto read = readChunk();
        if (!read)
            return tl::unexpected(read.error());
        if (!*read) {
            m_atEnd = true;
            break;
        }
    }
    const std::string_view start(m_buffer.get(), m_end);
    if (start.starts_with("\xEF\xBB\xBF"))
        m_begin = m_valid = 3;
    if (start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF"))
        return malformed({m_source.name(), 1, QString(), QStringLiteral("UTF-8 text"),
                          QStringLiteral("UTF-16 (save the file as UTF-8)")});
    return {};
}

/// Checks what is read and not yet in the window; false where nothing came in.
bool ReadWindow::take(std::size_t count)
{
    const std::string_view fresh(m_buffer.get() + m_valid, count);
    const auto *nul = static_cast<const char *>(std::memchr(fresh.data(), 0, fresh.size()));
    const std::size_t withoutNul = nul ? static_cast<std::size_t>(nul - fresh.data()) : fresh.size();
    const std::size_t valid = validUtf8Prefix(fresh.substr(0, withoutNul));
    m_bad = valid < count;
    m_valid += valid;
    return valid > 0;
}

model::Result<bool> ReadWindow::more(qint64 line)
{
    if (m_bad)
        return badByte(line);
    if (!m_started) {
        if (const auto skipped = skipByteOrderMark(); !skipped)
            return tl::unexpected(skipped.error());
    } else if (!m_atEnd) {
        const auto read = readChunk();
        if (!read)
            return tl::unexpected(read.error());
        m_atEnd = !*read;
    }
    for (;;) {
        const std::string_view fresh(m_buffer.get() + m_valid, m_end - m_valid);
        const std::size_t whole = m_atEnd ? fresh.size() : fresh.size() - unfinishedUtf8Suffix(fresh);
        if (whole > 0 && take(whole))
            return true;
        if (m_bad)
            return badByte(line);
        if (m_atEnd)
            return false;
        const auto read = readChunk();
        if (!read)
            return tl::unexpected(read.error());
        m_atEnd = !*read;
    }
}

tl::unexpected<model::Error> ReadWindow::badByte(qint64 line) const
{
    const auto byte = static_cast<uchar>(m_buffer[m_valid]);
    const QString found =
        byte == 0 ? QStringLiteral("a NUL byte (binary data or UTF-16)")
                  : QStringLiteral("the byte 0x%1 (another encoding, or cut off inside a character)")
                        .arg(byte, 2, 16, QLatin1Char('0'));
    return malformed({m_source.name(), line, QString(), QStringLiteral("UTF-8 text"), found});
}

} // namespace exchange
