// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/export.h"

#include "app/exchange/csv_export.h"
#include "app/exchange/project_export.h"
#include "app/exchange/refusal.h"

namespace exchange {

namespace {

constexpr ExportFormat formats[] = {
    {"jsonl", "the project, or what a filter selects of it, without loss; import jsonl reads it back"},
    {"csv",
     "a folder gets votes.csv, verdicts.csv, rulings.csv and cases.csv; a name that ends in .csv gets one table: "
     "a row a comparison, a column a rater"},
};

} // namespace

std::span<const ExportFormat> exportFormats() { return formats; }

model::Result<ExportReport> exportProject(store::Project &project, const QString &format, const QString &path,
                                          const std::vector<model::ComparisonId> &selection, bool all)
{
    if (format == QLatin1String(formats[0].name))
        return exportJsonLines(project, path, selection, all);
    if (format == QLatin1String(formats[1].name))
        return exportCsv(project, path, selection);
    return model::fail(model::Error::Kind::Usage,
                       QStringLiteral("unknown format %1; export knows jsonl and csv").arg(clipped(format)));
}

} // namespace exchange
