// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/byte_source.h"
#include "app/exchange/refusal.h"

#include <QHash>
#include <QStringList>

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace exchange {

/// The how-manyth column of a CSV file, from 0.
enum class CsvColumn : std::size_t {};

enum class CsvDelimiter : char {
    Detect = 0, ///< the one of the three that stands most often in the header, outside quotes; none = comma
    Comma = ',',
    Semicolon = ';',
    Tab = '\t',
};

struct CsvHeader
{
    QStringList names;
    QHash<QString, CsvColumn> columns;
    QString file;
};

/// One row of a CSV file. Valid until the next call of CsvRows::next(). A row with more or fewer cells than
/// the header is refused by every getter.
class CsvRow
{
public:
    [[nodiscard]] const QString &file() const { return m_header->file; }
    /// The line on which the row starts, from 1 (line breaks inside cells count).
    [[nodiscard]] qint64 line() const { return m_line; }
    /// The refusal of a row whose number of cells is not that of the header.
    [[nodiscard]] std::optional<Refusal> wrongWidth() const;

    /// The cell's bytes (UTF-8, unquoted), into the reader's buffer.
    [[nodiscard]] Field<std::string_view> utf8(CsvColumn column) const;
    [[nodiscard]] Field<QString> text(CsvColumn column) const;
    /// Nothing for an empty cell.
    [[nodiscard]] Field<std::optional<QString>> optionalText(CsvColumn column) const;
    /// Blanks around a number are ignored; a number is written the C way (81, -1.5, 2e-3) and finite; 81.0 is
    /// an integer.
    [[nodiscard]] Field<qint64> integer(CsvColumn column) const;
    [[nodiscard]] Field<std::optional<qint64>> optionalInteger(CsvColumn column) const;
    [[nodiscard]] Field<double> number(CsvColumn column) const;
    [[nodiscard]] Field<std::optional<double>> optionalNumber(CsvColumn column) const;

    /// A refusal of this row because of what stands in `column`.
    [[nodiscard]] Refusal refuse(CsvColumn column, const QString &expected) const;

private:
    friend class CsvRows;

    const CsvHeader *m_header = nullptr;
    qint64 m_line = 0;
    std::size_t m_cellCount = 0;
    std::vector<std::string_view> m_cells;
};

/// The rows of a CSV file after RFC 4180: a header line with distinct names, none empty but
/// perhaps the first (the index column of a data frame), then rows; cells may
/// be quoted and then hold delimiters, line breaks and doubled quotes. LF or CRLF, with or without byte order
/// mark and last newline; empty lines are skipped (in a file of one column an empty cell is therefore written
/// as ""). Cells are taken as they are: an apostrophe that CsvWriter put before a formula is not taken away
/// again, because nobody can tell it from one that was there before; the lossless way out and in is JSON
/// lines. Memory is bounded by the largest row.
///
/// A malformed file ends the reading with InvalidInput, naming the line: a quote inside an unquoted cell,
/// text after a closing quote, a quote that is never closed, a CR without LF outside quotes, bytes that are
/// not UTF-8, a NUL byte; a cell over 64 MiB, a row over 256 MiB or of more than 100,000 cells, more than
/// 4096 columns.
class CsvRows
{
public:
    /// `source` outlives this. `chunkBytes` is how much is read at a time.
    CsvRows(ByteSource &source, CsvDelimiter delimiter, std::size_t chunkBytes = 256 * 1024);
    ~CsvRows();
    CsvRows(const CsvRows &) = delete;
    CsvRows &operator=(const CsvRows &) = delete;

    /// Reads the header; to be called once, before next(). The pointer stays valid as long as this.
    model::Result<const CsvHeader *> readHeader();
    [[nodiscard]] const CsvHeader &header() const;
    [[nodiscard]] std::optional<CsvColumn> column(const QString &name) const;
    /// What was found or given.
    [[nodiscard]] CsvDelimiter delimiter() const;

    /// Goes to the next row; false at the end of the file, which has then been read to its last byte.
    model::Result<bool> next();
    /// The current row; only after next() gave true.
    [[nodiscard]] const CsvRow &row() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace exchange
