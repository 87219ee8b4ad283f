// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The first byte chooses the size of the chunks and the delimiter, the rest is the file. Beyond not crashing:
// the chunks make no difference, and what was read comes back from what CsvWriter makes of it.
#include "app/exchange/csv_rows.h"
#include "app/exchange/csv_writer.h"
#include "tests/support/memory_source.h"

#include <QBuffer>

#include <array>
#include <cstdint>
#include <cstdlib>

using namespace exchange;

namespace {

constexpr std::array delimiters{CsvDelimiter::Detect, CsvDelimiter::Comma, CsvDelimiter::Semicolon,
                                CsvDelimiter::Tab};

struct Read
{
    QList<QStringList> rows; ///< the header first; without those of another width
    QList<qint64> lines;     ///< of all rows
    QString error;

    friend bool operator==(const Read &, const Read &) = default;
};

QString withoutFound(const QString &detail) { return detail.section(QStringLiteral(", found "), 0, 0); }

void takeRow(const CsvRow &row, std::size_t width, Read &read)
{
    read.lines += row.line();
    QStringList cells;
    for (std::size_t i = 0; i < width; ++i) {
        const CsvColumn column{i};
        const auto text = row.text(column);
        static_cast<void>(row.integer(column));
        static_cast<void>(row.optionalNumber(column));
        static_cast<void>(sentence(row.refuse(column, QStringLiteral("anything"))));
        if (text)
            cells += *text;
        else if (!row.wrongWidth())
            std::abort();
    }
    if (!row.wrongWidth())
        read.rows += cells;
}

Read readRows(const QByteArray &bytes, CsvDelimiter delimiter, std::size_t chunkBytes)
{
    support::MemorySource source(bytes);
    CsvRows rows(source, delimiter, chunkBytes);
    Read read;
    const auto header = rows.readHeader();
    if (!header) {
        read.error = withoutFound(header.error().detail);
        return read;
    }
    read.rows += (*header)->names;
    for (;;) {
        const auto next = rows.next();
        if (!next)
            read.error = withoutFound(next.error().detail);
        if (!next || !*next)
            return read;
        takeRow(rows.row(), static_cast<std::size_t>((*header)->names.size()), read);
    }
}

/// The letter before each cell keeps the writer from defusing it.
QList<QStringList> marked(QList<QStringList> rows)
{
    for (QStringList &row : rows) {
        for (QString &cell : row)
            cell.prepend(QLatin1Char('x'));
    }
    return rows;
}

QByteArray written(const QList<QStringList> &rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    for (const QStringList &row : rows) {
        for (const QString &cell : row)
            writer.text(cell);
        writer.endRow();
    }
    if (!writer.finish())
        std::abort();
    return buffer.data();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    const std::size_t chunkBytes = 1 + data[0] / 4 % 16;
    const CsvDelimiter delimiter = delimiters.at(data[0] % 4);
    const Read read = readRows(bytes, delimiter, 64 + size);
    if (read != readRows(bytes, delimiter, chunkBytes))
        std::abort();
    const QList<QStringList> rows = marked(read.rows);
    if (!rows.isEmpty() && readRows(written(rows), CsvDelimiter::Comma, 4096).rows != rows)
        std::abort();
    return 0;
}
