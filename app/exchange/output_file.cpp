// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/output_file.h"

#include "app/exchange/refusal.h"

namespace exchange {
namespace {

tl::unexpected<model::Error> notWritten(const QSaveFile &file, const QString &reason)
{
    return model::fail(model::Error::Kind::Storage, QStringLiteral("%1: not written, nothing was changed: %2")
                                                        .arg(printable(file.fileName()), clipped(reason)));
}

} // namespace

OutputFile::OutputFile(std::unique_ptr<QSaveFile> file)
    : m_file(std::move(file))
{}

model::Result<OutputFile> OutputFile::open(const QString &path)
{
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return notWritten(*file, file->errorString());
    return OutputFile(std::move(file));
}

model::Result<> OutputFile::commit()
{
    // commit() closes the file, and closing forgets why an earlier write failed.
    const QString earlier = m_file->error() == QFileDevice::NoError ? QString() : m_file->errorString();
    if (m_file->commit())
        return {};
    return notWritten(*m_file, earlier.isEmpty() ? m_file->errorString() : earlier);
}

} // namespace exchange
