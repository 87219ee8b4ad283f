// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/result.h"

#include <QSaveFile>
#include <QString>

#include <memory>

namespace exchange {

/// A file that appears whole or not at all: what is written goes beside the target and takes its place on
/// commit(); without it the target stays as it was. Errors are of kind Storage: no such folder, no
/// permission, disk full.
class OutputFile
{
public:
    [[nodiscard]] static model::Result<OutputFile> open(const QString &path);

    [[nodiscard]] QIODevice &device() { return *m_file; }
    /// Flushes to the disk and puts the file in its place. Once; afterwards device() is closed.
    model::Result<> commit();

private:
    explicit OutputFile(std::unique_ptr<QSaveFile> file);

    std::unique_ptr<QSaveFile> m_file;
};

} // namespace exchange
