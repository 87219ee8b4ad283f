// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"

#include <QSaveFile>
#include <QString>

#include <memory>

namespace exchange {

/// A file that appears whole or not at all: what is written goes beside the target and takes its place on
/// commit(); without it the target stays as it was. Pipes, terminals and other character devices, and what
/// stands in /dev, are written through instead and stay what they are. A project or another SQLite file, its
/// log, and anything else that is no file are refused. Errors are of kind Usage, because another name helps:
/// no such folder, no permission, disk full.
class OutputFile
{
public:
    [[nodiscard]] static model::Result<OutputFile> open(const QString &path);

    [[nodiscard]] QIODevice &device() { return *m_file; }
    /// Flushes to the disk and puts the file in its place. Once; afterwards device() is closed.
    model::Result<> commit();

private:
    explicit OutputFile(std::unique_ptr<QFileDevice> file);

    std::unique_ptr<QFileDevice> m_file;
};

/// The error for what cannot be written to `file`.
[[nodiscard]] tl::unexpected<model::Error> notWritten(const QString &file, const QString &reason);

} // namespace exchange
