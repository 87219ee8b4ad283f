// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"

#include <QByteArray>
#include <QIODevice>

namespace exchange {

/// Text on its way to a device, gathered into larger writes. What cannot be written is remembered until
/// finish().
class TextOutput
{
public:
    /// `device` is open for writing and outlives this.
    explicit TextOutput(QIODevice &device);

    /// Where to append; endLine() then passes it on when there is enough.
    [[nodiscard]] QByteArray &buffer() { return m_buffer; }
    void endLine();
    /// Writes what is left and says whether all of it could be written: Usage otherwise, see
    /// OutputFile.
    model::Result<> finish();

private:
    void flush();

    QIODevice &m_device;
    QByteArray m_buffer;
    bool m_failed = false;
};

} // namespace exchange
