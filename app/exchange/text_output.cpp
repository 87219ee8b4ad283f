// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text_output.h"

#include "app/exchange/output_file.h"

#include <QFileDevice>

namespace exchange {
namespace {

constexpr qsizetype bufferBytes = 64 * 1024;

} // namespace

TextOutput::TextOutput(QIODevice &device)
    : m_device(device)
{}

void TextOutput::endLine()
{
    m_buffer += '\n';
    if (m_buffer.size() >= bufferBytes)
        flush();
}

/// A device may take a part of it: only the next try says why it does not take the rest.
void TextOutput::flush()
{
    qsizetype written = 0;
    while (!m_failed && written < m_buffer.size()) {
        const qint64 count = m_device.write(m_buffer.constData() + written, m_buffer.size() - written);
        m_failed = count <= 0;
        written += static_cast<qsizetype>(count);
    }
    m_buffer.resize(0);
}

model::Result<> TextOutput::finish()
{
    flush();
    auto *file = qobject_cast<QFileDevice *>(&m_device);
    m_failed = m_failed || (file && !file->flush());
    if (m_failed)
        return notWritten(file ? file->fileName() : QStringLiteral("the text"), m_device.errorString());
    return {};
}

} // namespace exchange
