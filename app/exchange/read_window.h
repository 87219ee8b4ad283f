// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/byte_source.h"

#include <cstddef>
#include <memory>

namespace exchange {

/// The part of a text file that a row reader is looking at: a buffer that grows at the end by chunks and is
/// dropped from the front. All of it is valid UTF-8 in whole characters without NUL; a byte order mark is
/// left out. The buffer may be changed, and 64 bytes behind its end may be read (what simdjson asks for).
class ReadWindow
{
public:
    ReadWindow(ByteSource &source, std::size_t chunkBytes);

    [[nodiscard]] char *data() { return m_buffer.get() + m_begin; }
    [[nodiscard]] std::size_t size() const { return m_valid - m_begin; }

    /// Adds at least one byte at the end, or gives false at the end of the file. The data may move. What is
    /// not UTF-8, or a NUL byte, is InvalidInput once all before it is in the window: `line` is where the
    /// window ends.
    model::Result<bool> more(qint64 line);
    /// Forgets the first `count` bytes.
    void drop(std::size_t count);

private:
    void makeRoom();
    model::Result<bool> readChunk();
    model::Result<> skipByteOrderMark();
    [[nodiscard]] bool take(std::size_t count);
    [[nodiscard]] tl::unexpected<model::Error> badByte(qint64 line) const;

    ByteSource &m_source;
    std::size_t m_chunkBytes;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0;
    std::size_t m_valid = 0; ///< end of what is checked
    std::size_t m_end = 0;   ///< end of what is read
    bool m_started = false;
    bool m_atEnd = false;
    bool m_bad = false; ///< at m_valid stands a byte that no text file holds
};

} // namespace exchange
