// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace store {

struct ImportEntry
{
    model::ImportId id;
    QString format;
    QString file; ///< the file's name without folders
    QByteArray sha256;
    QString collection;
    QByteArray options = "{}"; ///< one JSON object
    qint64 rowsRead = 0, rowsTaken = 0, rowsAlready = 0, rowsRefused = 0;
    QString time;
};

struct RefusedRow
{
    QString file;
    qint64 line = 0;
    QString field, expected, found;
};

/// Reserves the number that imported rows carry. Part of the import's transaction.
[[nodiscard]] model::Result<model::ImportId> beginImport(Project &project, const QString &format,
                                                         const QString &file, const QString &collection);
/// Writes the row's hash, counts and refusals in the same transaction (the one UPDATE there is: the row is
/// not visible to anybody before).
[[nodiscard]] model::Result<> finishImport(Project &project, const ImportEntry &entry,
                                           const std::vector<RefusedRow> &refused);
[[nodiscard]] model::Result<std::vector<ImportEntry>> importLog(Project &project);

} // namespace store
