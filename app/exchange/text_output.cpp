// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/text_output.h"

#include "app/exchange/refusal.h"

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

void TextOutput::flush()
{
    m_failed = m_failed || m_device.write(m_buffer) != m_buffer.size();
    m_buffer.resize(0);
}

model::Result<> TextOutput::finish()
{
    flush();
    auto *file = qobject_cast<QFileDevice *>(&m_device);
    m_failed = m_failed || (file && !file->flush());
    if (m_failed)
        return model::fail(
            model::Error::Kind::Storage,
            QStringLiteral("not everything could be written: %1").arg(clipped(m_device.errorString())));
    return {};
}

} // namespace exchange
