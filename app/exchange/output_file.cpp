// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/output_file.h"

#include "app/exchange/refusal.h"

namespace exchange {
namespace {

tl::unexpected<model::Error> notWritten(const QSaveFile &file)
{
    return model::fail(model::Error::Kind::Storage,
                       QStringLiteral("%1: not written, nothing was changed: %2")
                           .arg(printable(file.fileName()), clipped(file.errorString())));
}

} // namespace

OutputFile::OutputFile(std::unique_ptr<QSaveFile> file)
    : m_file(std::move(file))
{}

model::Result<OutputFile> OutputFile::open(const QString &path)
{
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly))
        return notWritten(*file);
    return OutputFile(std::move(file));
}

model::Result<> OutputFile::commit()
{
    if (!m_file->commit())
        return notWritten(*m_file);
    return {};
}

} // namespace exchange
