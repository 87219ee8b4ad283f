// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csv_export.h"

#include "app/exchange/csv_tables.h"
#include "app/exchange/output_file.h"
#include "app/exchange/refusal.h"
#include "db/store/cases.h"
#include "db/store/columns.h"

#include <QDir>

#include <functional>
#include <map>
#include <memory>
#include <unordered_map>
#include <utility>

namespace exchange {

namespace {

using Selection = std::vector<model::ComparisonId>;

/// The cases of a selection, one after the other, with all their rulings.
class Cases
{
public:
    static model::Result<Cases> open(store::Project &project)
    {
        auto columns = store::readColumns(project);
        if (!columns)
            return tl::unexpected(columns.error());
        return Cases(project, std::move(*columns));
    }
    using Visit = std::function<void(const model::Case &, const std::vector<ShownRuling> &)>;
    model::Result<> visit(const Selection &selection, const Visit &visit)
    {
        for (const model::ComparisonId id : selection) {
            const auto shown = store::readCase(m_project, id);
            if (!shown)
                return tl::unexpected(shown.error());
            visit(*shown, shownRulings(*shown, m_columns, m_derived[id.value]));
        }
        return {};
    }
    [[nodiscard]] const model::VoteColumns &columns() const { return m_columns; }

private:
    Cases(store::Project &project, model::VoteColumns columns)
        : m_project(project)
        , m_columns(std::move(columns))
    {
        for (const analysis::DerivedRuling &ruling : analysis::deriveRulings(m_columns))
            m_derived[m_columns.comparisons.id[static_cast<std::size_t>(ruling.comparison)]].push_back(
                ruling);
    }

    store::Project &m_project;
    model::VoteColumns m_columns;
    std::unordered_map<qint64, std::vector<analysis::DerivedRuling>> m_derived;
};

/// One file of the folder.
struct OpenTable
{
    const CaseTable &table;
    OutputFile file;
    CsvWriter csv;
    qint64 rows = 0;

    OpenTable(const CaseTable &caseTable, OutputFile outputFile)
        : table(caseTable)
        , file(std::move(outputFile))
        , csv(file.device())
    {
        table.header(csv);
    }
};

model::Result<ExportReport> exportFolder(store::Project &project, const QString &path,
                                         const Selection &selection)
{
    if (!QDir().mkpath(path))
        return notWritten(path, QStringLiteral("no folder can be made there"));
    std::vector<std::unique_ptr<OpenTable>> open;
    for (const CaseTable &table : caseTables()) {
        auto file =
            OutputFile::open(QDir(path).filePath(QString::fromLatin1(table.name) + QStringLiteral(".csv")));
        if (!file)
            return tl::unexpected(file.error());
        open.push_back(std::make_unique<OpenTable>(table, std::move(*file)));
    }
    auto cases = Cases::open(project);
    if (!cases)
        return tl::unexpected(cases.error());
    const auto visited = cases->visit(selection, [&](const model::Case &shown, const auto &rulings) {
        for (const auto &table : open)
            table->rows += table->table.rows(table->csv, shown, rulings);
    });
    if (!visited)
        return tl::unexpected(visited.error());
    ExportReport report;
    for (const auto &table : open) {
        if (const auto written = table->csv.finish(); !written)
            return tl::unexpected(written.error());
        report.counts[QString::fromLatin1(table->table.name)] = table->rows;
    }
    for (const auto &table : open) {
        if (const auto kept = table->file.commit(); !kept)
            return tl::unexpected(kept.error());
    }
    return report;
}

/// What a rater says in the one cell that there is: the first occasion, or the ruling.
std::map<QString, model::Choice> choicesOf(const model::Case &shown, const std::vector<ShownRuling> &rulings)
{
    std::map<QString, model::Choice> choices;
    for (const auto &[rater, vote] : shown.votes) {
        if (vote.occasion == 1)
            choices.emplace(rater, vote.choice);
    }
    for (const ShownRuling &ruling : rulings) {
        if (ruling.choice)
            choices.emplace(ruling.judge, *ruling.choice);
    }
    return choices;
}

QString unitOf(const model::Comparison &comparison)
{
    const auto side = [](const model::Response &response) {
        return response.sample == 0 ? response.model
                                    : QStringLiteral("%1#%2").arg(response.model).arg(response.sample);
    };
    return QStringList{comparison.item.collection, comparison.item.sourceId, QString::number(comparison.turn),
                       side(comparison.a), side(comparison.b)}
        .join(QLatin1Char('/'));
}

/// A name for the column that no other column has, also once it is defused.
QString titleOf(const QString &rater, const QStringList &taken)
{
    const QString written = CsvWriter::defused(rater);
    QString title = written;
    for (int number = 2; taken.contains(title); ++number)
        title = QStringLiteral("%1 (%2)").arg(written).arg(number);
    return title;
}

model::Result<ExportReport> exportWide(store::Project &project, const QString &path,
                                       const Selection &selection)
{
    auto cases = Cases::open(project);
    if (!cases)
        return tl::unexpected(cases.error());
    auto file = OutputFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    CsvWriter csv(file->device());
    QStringList titles{QStringLiteral("comparison")};
    for (const model::Rater &rater : cases->columns().raters)
        titles.append(titleOf(rater.name, titles));
    for (const QString &title : std::as_const(titles))
        csv.text(title);
    csv.endRow();
    ExportReport report;
    const auto visited = cases->visit(selection, [&](const model::Case &shown, const auto &rulings) {
        const auto choices = choicesOf(shown, rulings);
        csv.text(unitOf(shown.comparison));
        for (const model::Rater &rater : cases->columns().raters) {
            if (const auto choice = choices.find(rater.name); choice != choices.end())
                csv.text(model::wordOf(choice->second));
            else
                csv.empty();
        }
        csv.endRow();
        ++report.counts[QStringLiteral("cases")];
    });
    if (!visited)
        return tl::unexpected(visited.error());
    if (const auto written = csv.finish(); !written)
        return tl::unexpected(written.error());
    if (const auto kept = file->commit(); !kept)
        return tl::unexpected(kept.error());
    return report;
}

} // namespace

model::Result<ExportReport> exportCsv(store::Project &project, const QString &path,
                                      const Selection &selection)
{
    return path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive)
               ? exportWide(project, path, selection)
               : exportFolder(project, path, selection);
}

} // namespace exchange
