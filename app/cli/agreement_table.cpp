// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agreement_table.h"

#include "app/cli/agreement_json.h"
#include "app/cli/agreement_text.h"
#include "app/cli/message.h"
#include "app/exchange/csv_rows.h"

#include <QHash>

namespace cli {

namespace {

using Kind = model::Error::Kind;

/// Rows whose unit stands further up already.
struct RepeatedUnits
{
    struct Example
    {
        QString unit;
        qint64 line = 0;
        qint64 firstLine = 0;
    };
    qint64 count = 0;
    Example example; ///< the first of them
};

struct Cells
{
    std::vector<std::string> raters;
    std::vector<std::vector<std::string>> rows;
    std::vector<qint64> lines;
    RepeatedUnits repeated;
};

model::Result<std::vector<exchange::CsvColumn>> columnsOf(const exchange::CsvHeader &header,
                                                          const QStringList &raters)
{
    std::vector<exchange::CsvColumn> columns;
    if (raters.isEmpty()) {
        for (qsizetype i = 1; i < header.names.size(); ++i)
            columns.push_back(static_cast<exchange::CsvColumn>(i));
    }
    for (const QString &rater : raters) {
        const auto column = header.columns.constFind(rater);
        if (column == header.columns.constEnd() || *column == exchange::CsvColumn{0})
            return model::fail(Kind::Usage,
                               QStringLiteral("%1 has no column of a rater named %2; it has %3")
                                   .arg(header.file, rater, header.names.mid(1).join(QStringLiteral(", "))));
        columns.push_back(*column);
    }
    if (columns.empty())
        return model::fail(Kind::InvalidInput,
                           QStringLiteral("%1 has one column; expected the unit first, then a column a rater")
                               .arg(header.file));
    return columns;
}

model::Result<> readRows(exchange::CsvRows &rows, const std::vector<exchange::CsvColumn> &columns,
                         Cells &cells)
{
    QHash<QString, qint64> firstLines;
    for (;;) {
        const auto more = rows.next();
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return {};
        std::vector<std::string> row;
        for (const exchange::CsvColumn column : columns) {
            const auto cell = rows.row().utf8(column);
            if (!cell)
                return exchange::malformed(cell.error());
            row.emplace_back(*cell);
        }
        cells.rows.push_back(std::move(row));
        cells.lines.push_back(rows.row().line());
        const auto unit = rows.row().text(exchange::CsvColumn{0});
        if (!unit)
            return exchange::malformed(unit.error());
        if (unit->isEmpty())
            continue;
        const auto first = firstLines.constFind(*unit);
        if (first == firstLines.constEnd())
            firstLines.insert(*unit, rows.row().line());
        else if (++cells.repeated.count == 1)
            cells.repeated.example = {*unit, rows.row().line(), *first};
    }
}

model::Result<Cells> readCells(const TableArguments &wanted)
{
    const auto sources = exchange::openSources(wanted.file);
    if (!sources)
        return tl::unexpected(sources.error());
    if (sources->size() != 1)
        return model::fail(
            Kind::InvalidInput,
            QStringLiteral("%1 holds %2 files; expected one table").arg(wanted.file).arg(sources->size()));
    exchange::CsvRows rows(*sources->front(), exchange::CsvDelimiter::Detect);
    const auto header = rows.readHeader();
    if (!header)
        return tl::unexpected(header.error());
    const auto columns = columnsOf(**header, wanted.raters);
    if (!columns)
        return tl::unexpected(columns.error());
    Cells cells;
    for (const exchange::CsvColumn column : *columns)
        cells.raters.push_back((*header)->names.at(static_cast<qsizetype>(column)).toStdString());
    if (const auto read = readRows(rows, *columns, cells); !read)
        return tl::unexpected(read.error());
    return cells;
}

model::Result<stats::Table> tableOf(const TableArguments &wanted, const Cells &cells)
{
    std::vector<std::string> categories;
    for (const QString &category : wanted.categories)
        categories.push_back(category.toStdString());
    stats::TableReading reading = stats::readTable(cells.raters, cells.rows, std::move(categories));
    if (!reading.table) {
        const QString line = reading.row < cells.lines.size()
                                 ? QStringLiteral(", line %1").arg(cells.lines[reading.row])
                                 : QString();
        return model::fail(Kind::InvalidInput,
                           QStringLiteral("%1%2: %3; correct the file or the options")
                               .arg(wanted.file, line, QString::fromStdString(reading.refusal)));
    }
    return std::move(*reading.table);
}

/// The figures of a level other than nominal; nothing for nominal.
model::Result<std::optional<stats::TableLevels>> levelsOf(const TableArguments &wanted,
                                                          const stats::Table &table,
                                                          const stats::TableAgreement &agreement)
{
    if (wanted.level == stats::Metric::Nominal)
        return std::optional<stats::TableLevels>();
    const stats::LevelScores numbers = stats::levelScores(table, wanted.level);
    if (numbers.notANumber)
        return model::fail(
            Kind::InvalidInput,
            QStringLiteral(
                "%1: the value \"%2\"; expected %3; use --level ordinal, or --categories to leave it out")
                .arg(wanted.file, QString::fromStdString(*numbers.notANumber),
                     wanted.level == stats::Metric::Ratio
                         ? QStringLiteral("numbers not below 0 at the level ratio")
                         : QStringLiteral("numbers at the level interval")));
    return std::optional(
        stats::tableLevels(table, agreement, wanted.level, numbers.scores, stats::Errors::RowWise));
}

/// Maybe the file lists votes and not units, or two files were joined: the person has to know.
void sayRepeated(const Streams &io, const QString &file, const RepeatedUnits &repeated)
{
    if (repeated.count == 0)
        return;
    io.err << "sidejudge: " << plain(file) << ", line " << repeated.example.line << ": the unit "
           << plain(repeated.example.unit) << " stands in line " << repeated.example.firstLine << " already";
    if (repeated.count > 1)
        io.err << ", and " << repeated.count - 1 << " more rows repeat a unit";
    io.err << "; each row counts as a unit of its own\n";
}

} // namespace

Exit runAgreementTable(const Streams &io, const TableArguments &wanted)
{
    const auto cells = readCells(wanted);
    if (!cells)
        return failed(io, cells.error());
    const auto table = tableOf(wanted, *cells);
    if (!table)
        return failed(io, table.error());
    sayRepeated(io, wanted.file, cells->repeated);
    // Each row is a cluster of its own, so that the textbook formulas are the ones to give.
    const stats::TableAgreement agreement = stats::tableAgreement(*table, stats::Errors::RowWise);
    const auto levels = levelsOf(wanted, *table, agreement);
    if (!levels)
        return failed(io, levels.error());
    if (wanted.json)
        printTableAgreement(io.out, wanted.file, *table, agreement, *levels, cells->repeated.count);
    else
        printTableAgreementText(io.out, *table, agreement, *levels);
    return Exit::Done;
}

} // namespace cli
