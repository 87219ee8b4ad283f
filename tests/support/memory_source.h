// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/byte_source.h"

#include <QByteArray>

#include <algorithm>
#include <cstring>

namespace support {

/// A foreign file that is made up in memory.
class MemorySource : public exchange::ByteSource
{
public:
    explicit MemorySource(QByteArray bytes, const QString &name = QStringLiteral("made-up"))
        : ByteSource(name, bytes.size())
        , m_bytes(std::move(bytes))
    {}

protected:
    model::Result<std::size_t> readSome(std::span<char> buffer) override
    {
        const std::size_t left = static_cast<std::size_t>(m_bytes.size()) - m_position;
        const std::size_t count = std::min(buffer.size(), left);
        if (count > 0)
            std::memcpy(buffer.data(), m_bytes.constData() + m_position, count);
        m_position += count;
        return count;
    }

private:
    QByteArray m_bytes;
    std::size_t m_position = 0;
};

} // namespace support
