// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/table_reader.h"

#include "app/exchange/csv_rows.h"
#include "app/exchange/json_rows.h"
#include "app/exchange/mapping.h"
#include "app/exchange/project_import.h"
#include "app/exchange/table_writer.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace exchange {

namespace {

class Tables
{
public:
    explicit Tables(std::vector<TableMapping> mappings)
        : m_mappings(std::move(mappings))
    {
        for (const TableMapping &mapping : m_mappings)
            m_columns.push_back(mapping.columns());
    }

    /// The table that the row belongs to; the number of tables where it belongs to none.
    [[nodiscard]] std::size_t tableOf(const TableRow &row) const
    {
        std::size_t table = 0;
        while (table < m_mappings.size() && !m_mappings[table].when.isEmpty() &&
               !row.has(m_mappings[table].when))
            ++table;
        return table;
    }
    [[nodiscard]] bool isEmpty() const { return m_mappings.empty(); }
    [[nodiscard]] bool isKnown(std::size_t table) const { return table < m_mappings.size(); }
    [[nodiscard]] const QStringList &columns(std::size_t table) const { return m_columns[table]; }
    [[nodiscard]] QString conditions() const
    {
        QStringList names;
        for (const TableMapping &mapping : m_mappings)
            names.append(mapping.when);
        return QStringLiteral("a row with %1, as the mapping says").arg(names.join(QStringLiteral(" or ")));
    }

    RowResult<RowOutcome> take(ImportRun &run, const TableRow &row, std::size_t table)
    {
        if (isEmptyRow(row, m_columns[table]))
            return RowOutcome::Skipped;
        const auto fields = readFields(row, m_mappings[table]);
        if (!fields)
            return stop(fields.error());
        return m_writer.write(run, row, m_mappings[table], *fields);
    }

private:
    std::vector<TableMapping> m_mappings;
    std::vector<QStringList> m_columns;
    TableWriter m_writer;
};

class CsvTableReader : public FileReader
{
public:
    explicit CsvTableReader(std::vector<TableMapping> mappings)
        : m_tables(std::move(mappings))
    {}

    model::Result<> read(ImportRun &run, ByteSource &source) override
    {
        CsvRows rows(source, CsvDelimiter::Detect);
        const auto header = rows.readHeader();
        if (!header)
            return tl::unexpected(header.error());
        const CsvTableRow row(**header, rows.row());
        const std::size_t table = m_tables.tableOf(row);
        if (const auto whole = checkColumns(**header, table); !whole)
            return whole;
        for (;;) {
            const auto hasRow = rows.next();
            if (!hasRow)
                return tl::unexpected(hasRow.error());
            if (!*hasRow)
                return {};
            const auto wrongWidth = rows.row().wrongWidth();
            const RowResult<RowOutcome> outcome =
                wrongWidth ? RowResult<RowOutcome>(stop(*wrongWidth)) : m_tables.take(run, row, table);
            if (const auto settled = run.settle(source, outcome); !settled)
                return settled;
        }
    }

private:
    [[nodiscard]] model::Result<> checkColumns(const CsvHeader &header, std::size_t table) const
    {
        const QString found = clipped(header.names.join(QStringLiteral(", ")));
        if (!m_tables.isKnown(table))
            return malformed(Refusal{header.file, 1, QString(), m_tables.conditions(), found});
        for (const QString &column : m_tables.columns(table)) {
            if (!header.columns.contains(column))
                return malformed(
                    Refusal{header.file, 1, QString(),
                            QStringLiteral("the column %1 of the mapping").arg(printable(column)), found});
        }
        return {};
    }

    Tables m_tables;
};

/// Rows with a mapping; without one, a project that was exported.
class JsonTableReader : public FileReader
{
public:
    explicit JsonTableReader(std::vector<TableMapping> mappings)
        : m_tables(std::move(mappings))
    {}

    model::Result<> read(ImportRun &run, ByteSource &source) override
    {
        JsonRows rows(source);
        std::optional<ProjectImport> project;
        m_stranger.reset();
        m_hasOwnRow = false;
        for (bool isFirst = true;; isFirst = false) {
            const auto hasRow = rows.next();
            if (!hasRow)
                return tl::unexpected(hasRow.error());
            if (!*hasRow && isFirst)
                return emptyFile(source);
            if (!*hasRow)
                return project ? project->finish(source.name()) : ending();
            const JsonRow &row = rows.row();
            const bool isHeader = isFirst && isExportHeader(row);
            if (isHeader)
                project.emplace(run);
            else if (!project && m_tables.isEmpty())
                return noMapping();
            const auto outcome = isHeader  ? project->takeHeader(row)
                                 : project ? project->take(row)
                                           : take(run, row);
            if (const auto settled = run.settle(source, outcome); !settled)
                return settled;
        }
    }

private:
    RowResult<RowOutcome> take(ImportRun &run, const JsonRow &jsonRow)
    {
        const JsonTableRow row(jsonRow);
        const std::size_t table = m_tables.tableOf(row);
        if (!m_tables.isKnown(table))
            return stranger(jsonRow, m_tables.conditions());
        const QStringList &columns = m_tables.columns(table);
        const bool isMapped = std::any_of(columns.begin(), columns.end(), [&](const QString &column) {
            return jsonRow.kind(column.toStdString()) != JsonKind::Absent;
        });
        if (!isMapped)
            return stranger(jsonRow, QStringLiteral("a row with a key of the mapping (%1)")
                                         .arg(printable(columns.join(QStringLiteral(", ")))));
        m_hasOwnRow = true;
        return m_tables.take(run, row, table);
    }
    RowResult<RowOutcome> stranger(const JsonRow &row, const QString &expected)
    {
        const QStringList names = row.names();
        const Refusal refusal{row.file(), row.line(), QString(), expected,
                              names.isEmpty() ? QStringLiteral("no key")
                                              : clipped(names.join(QStringLiteral(", ")))};
        if (!m_stranger)
            m_stranger = refusal;
        return stop(refusal);
    }
    /// A file of which the mapping knows no row is the wrong file, or has the wrong mapping.
    [[nodiscard]] model::Result<> ending() const
    {
        return m_stranger && !m_hasOwnRow ? malformed(*m_stranger) : model::Result<>();
    }
    static tl::unexpected<model::Error> noMapping()
    {
        return model::fail(
            model::Error::Kind::Usage,
            QStringLiteral("the format jsonl needs --map FILE or --preset NAME; without one it "
                           "reads only what export jsonl wrote"));
    }

    Tables m_tables;
    std::optional<Refusal> m_stranger; ///< the first row of the file that the mapping does not know
    bool m_hasOwnRow = false;
};

template <typename Reader>
model::Result<std::unique_ptr<FileReader>> openTable(const ImportOptions &options)
{
    auto mappings = parseMapping(options.mapping);
    if (!mappings)
        return tl::unexpected(mappings.error());
    return std::make_unique<Reader>(std::move(*mappings));
}

} // namespace

model::Result<std::unique_ptr<FileReader>> openCsvTable(const ImportOptions &options)
{
    if (options.mapping.isEmpty())
        return model::fail(model::Error::Kind::Usage,
                           QStringLiteral("the format csv needs --map FILE or --preset NAME"));
    return openTable<CsvTableReader>(options);
}

model::Result<std::unique_ptr<FileReader>> openJsonTable(const ImportOptions &options)
{
    if (options.mapping.isEmpty())
        return std::make_unique<JsonTableReader>(std::vector<TableMapping>());
    return openTable<JsonTableReader>(options);
}

} // namespace exchange
