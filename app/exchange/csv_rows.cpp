// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csv_rows.h"

#include "app/exchange/csv_cutter.h"
#include "app/exchange/number_text.h"
#include "app/exchange/utf8.h"

namespace exchange {
namespace {

constexpr std::size_t mostColumns = 4096;

QString describe(std::string_view cell)
{
    return cell.empty() ? QStringLiteral("an empty cell")
                        : QLatin1Char('"') + clipped(cell) + QLatin1Char('"');
}

QString columnTitle(const CsvHeader &header, CsvColumn column)
{
    const auto index = static_cast<qsizetype>(column);
    const QString name = header.names.value(index);
    return name.isEmpty() ? QStringLiteral("column %1").arg(index + 1) : clipped(name);
}

} // namespace

struct CsvRows::State
{
    State(ByteSource &byteSource, std::size_t chunkBytes)
        : source(byteSource)
        , cutter(byteSource, chunkBytes)
    {}

    ByteSource &source;
    CsvCutter cutter;
    CsvDelimiter delimiter = CsvDelimiter::Detect;
    CsvHeader header;
    CsvRow row;
};

std::optional<Refusal> CsvRow::wrongWidth() const
{
    const auto expected = static_cast<std::size_t>(m_header->names.size());
    if (m_cellCount == expected)
        return std::nullopt;
    return Refusal{m_header->file, m_line, QString(), QStringLiteral("%1 cells").arg(expected),
                   QString::number(m_cellCount)};
}

Field<std::string_view> CsvRow::utf8(CsvColumn column) const
{
    if (auto refusal = wrongWidth())
        return tl::unexpected(std::move(*refusal));
    return m_cells[static_cast<std::size_t>(column)];
}

Field<QString> CsvRow::text(CsvColumn column) const { return utf8(column).map(textFromUtf8); }

Field<std::optional<QString>> CsvRow::optionalText(CsvColumn column) const
{
    return text(column).map(
        [](QString &&cell) { return cell.isEmpty() ? std::nullopt : std::optional(cell); });
}

Field<std::optional<qint64>> CsvRow::optionalInteger(CsvColumn column) const
{
    const auto cell = utf8(column);
    if (!cell)
        return tl::unexpected(cell.error());
    const auto value = integerFrom(*cell);
    if (!value && !cell->empty())
        return tl::unexpected(refuse(column, QStringLiteral("a whole number")));
    return value;
}

Field<std::optional<double>> CsvRow::optionalNumber(CsvColumn column) const
{
    const auto cell = utf8(column);
    if (!cell)
        return tl::unexpected(cell.error());
    const auto value = numberFrom(*cell);
    if (!value && !cell->empty())
        return tl::unexpected(refuse(column, QStringLiteral("a number")));
    return value;
}

Field<qint64> CsvRow::integer(CsvColumn column) const
{
    const auto value = optionalInteger(column);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value)
        return tl::unexpected(refuse(column, QStringLiteral("a whole number")));
    return **value;
}

Field<double> CsvRow::number(CsvColumn column) const
{
    const auto value = optionalNumber(column);
    if (!value)
        return tl::unexpected(value.error());
    if (!*value)
        return tl::unexpected(refuse(column, QStringLiteral("a number")));
    return **value;
}

Refusal CsvRow::refuse(CsvColumn column, const QString &expected) const
{
    const auto cell = utf8(column);
    if (!cell)
        return cell.error();
    return {m_header->file, m_line, columnTitle(*m_header, column), expected, describe(*cell)};
}

CsvRows::CsvRows(ByteSource &source, CsvDelimiter delimiter, std::size_t chunkBytes)
    : m_state(std::make_unique<State>(source, chunkBytes))
{
    m_state->delimiter = delimiter;
}

CsvRows::~CsvRows() = default;

model::Result<const CsvHeader *> CsvRows::readHeader()
{
    State &state = *m_state;
    CsvHeader &header = state.header;
    header.file = state.source.name();
    state.row.m_header = &header;
    if (state.delimiter == CsvDelimiter::Detect) {
        const auto detected = state.cutter.detectDelimiter();
        if (!detected)
            return tl::unexpected(detected.error());
        state.delimiter = static_cast<CsvDelimiter>(*detected);
    }
    state.cutter.setDelimiter(static_cast<char>(state.delimiter));
    const auto found = state.cutter.next(mostColumns);
    if (!found)
        return tl::unexpected(found.error());
    const qint64 line = state.cutter.line();
    if (!*found)
        return malformed(
            {header.file, 0, QString(), QStringLiteral("a header line"), QStringLiteral("an empty file")});
    if (state.cutter.cellCount() > mostColumns)
        return malformed({header.file, line, QString(), QStringLiteral("at most %1 columns").arg(mostColumns),
                          QString::number(state.cutter.cellCount())});
    std::vector<std::string_view> cells;
    state.cutter.cellsInto(cells);
    for (const std::string_view cell : cells) {
        const QString name = textFromUtf8(cell);
        const qsizetype index = header.names.size();
        if (name.isEmpty() && index > 0)
            return malformed({header.file, line, QString(),
                              QStringLiteral("a name for column %1").arg(index + 1),
                              QStringLiteral("an empty cell")});
        if (header.columns.contains(name))
            return malformed({header.file, line, clipped(name), QStringLiteral("distinct column names"),
                              QStringLiteral("this one twice")});
        header.names += name;
        header.columns.insert(name, static_cast<CsvColumn>(index));
    }
    return &header;
}

const CsvHeader &CsvRows::header() const { return m_state->header; }

std::optional<CsvColumn> CsvRows::column(const QString &name) const
{
    const auto found = m_state->header.columns.constFind(name);
    return found == m_state->header.columns.constEnd() ? std::nullopt : std::optional(*found);
}

CsvDelimiter CsvRows::delimiter() const { return m_state->delimiter; }

model::Result<bool> CsvRows::next()
{
    State &state = *m_state;
    const auto found = state.cutter.next(static_cast<std::size_t>(state.header.names.size()));
    if (!found || !*found)
        return found;
    state.cutter.cellsInto(state.row.m_cells);
    state.row.m_cellCount = state.cutter.cellCount();
    state.row.m_line = state.cutter.line();
    return true;
}

const CsvRow &CsvRows::row() const { return m_state->row; }

} // namespace exchange
