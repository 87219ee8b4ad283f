// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/ids.h"
#include "db/model/result.h"
#include "db/store/project.h"

#include <QMap>
#include <QString>

#include <span>
#include <vector>

namespace exchange {

struct ExportReport
{
    QMap<QString, qint64> counts; ///< rows written, by kind: items, responses, comparisons, votes, ...
};

/// A line of the table of formats.
struct ExportFormat
{
    const char *name;
    const char *summary; ///< one line for `formats`
};

[[nodiscard]] std::span<const ExportFormat> exportFormats();

/// Writes the comparisons of `selection`, in that order, with everything on them. With `all`, `jsonl` writes
/// the whole project, whatever the selection: also what is on no comparison (items and responses that nobody
/// has compared, raters without a vote, settings, history of labels); then, and only then, it imports back to
/// an equal project.
///
/// `jsonl` writes one file, lossless. `csv` writes votes.csv, verdicts.csv, rulings.csv and cases.csv into
/// the folder `path` (made if it is not there), or, for a path that ends in .csv, one table with a row a
/// comparison and a column a rater. An existing file is replaced only by a complete new one, and a
/// project never. Errors: Usage for an unknown format and for a `path` that cannot be written (see
/// OutputFile); Storage for the project.
[[nodiscard]] model::Result<ExportReport> exportProject(store::Project &project, const QString &format,
                                                        const QString &path,
                                                        const std::vector<model::ComparisonId> &selection,
                                                        bool all);

} // namespace exchange
