// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/refusal.h"
#include "db/model/result.h"
#include "db/model/words.h"
#include "db/store/project.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace exchange {

/// How far a long piece of work has come: bytes done and bytes in all (-1 = unknown). Answering false cancels
/// it. May be empty.
using Progress = std::function<bool(qint64 bytes, qint64 total)>;

struct ImportOptions
{
    QString collection = QStringLiteral("main");
    QString raterName;                    ///< `--as`: the name instead of the file's; empty = the file's
    std::optional<model::RaterKind> kind; ///< `--kind`: human, judge or gold, whatever the names look like
    QString family;                       ///< of a judge that this import makes
    QByteArray mapping;                   ///< JSON text, see mapping.h; for csv and jsonl
    std::optional<bool> leftIsA;          ///< `--left a`: the source's response A stood left
    bool isDryRun = false;                ///< everything is done and reported, nothing is kept
    bool updates = false;                 ///< the same source row with another choice becomes a new version
};

struct ImportReport
{
    qint64 read = 0;              ///< rows of the files, blank ones left out
    qint64 taken = 0;             ///< rows that gave the project something new
    qint64 already = 0;           ///< rows that the project holds as they are
    qint64 refusedCount = 0;      ///< rows that were not taken
    std::vector<Refusal> refused; ///< why, in the order of the files; the first 100,000
    /// Taken, but worth saying: a second row of one rater on one comparison became occasion 2. The first
    /// 100,000.
    std::vector<Refusal> noted;
    /// By name, of this import alone: items, references, responses, comparisons, raters, votes, verdicts,
    /// rulings, ratings made; `choice NAME` and `state NAME` what the rows say; `duplicates`, `skipped`.
    QMap<QString, qint64> counts;
};

class FileReader;

/// A line of the table of formats.
struct ImportFormat
{
    const char *name;
    const char *summary; ///< one line for `formats`
    /// The reader for one import; Usage where the options do not fit the format. For importFiles().
    model::Result<std::unique_ptr<FileReader>> (*open)(const ImportOptions &options);
};

[[nodiscard]] std::span<const ImportFormat> importFormats();

/// The names of the mappings that come with the program (`--preset`), and one of them: JSON text for
/// ImportOptions::mapping.
[[nodiscard]] QStringList presetNames();
[[nodiscard]] model::Result<QByteArray> presetMapping(const QString &name);

/// Reads every file of `paths` in the order given, in one transaction: all of it or nothing. A row that is
/// not understood is refused and listed while the others are taken. Importing the same file a second time
/// changes nothing; the same source row with another choice is refused (or, with `updates`, becomes a new
/// version).
///
/// Errors: Usage for an unknown format or a mapping that is wrong; InvalidInput for a file that cannot be
/// read to its end; Cancelled; Storage. After an error the project is as it was.
[[nodiscard]] model::Result<ImportReport> importFiles(store::Project &project, const QString &format,
                                                      const QStringList &paths, const ImportOptions &options,
                                                      const Progress &progress);

} // namespace exchange
