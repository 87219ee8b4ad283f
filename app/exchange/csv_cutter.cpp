// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csv_cutter.h"

#include "app/exchange/refusal.h"
#include "app/exchange/utf8.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace exchange {
namespace {

constexpr std::size_t mostRowBytes = std::size_t(256) << 20;
constexpr std::size_t mostRowCells = 100'000;
constexpr std::size_t mostCellBytes = std::size_t(64) << 20;

std::size_t runOf(const std::array<bool, 256> &plain, const char *data, std::size_t position,
                  std::size_t size)
{
    while (position < size && plain[static_cast<unsigned char>(data[position])])
        ++position;
    return position;
}

constexpr std::array<bool, 256> allBut(std::string_view stops)
{
    std::array<bool, 256> plain{};
    for (bool &is : plain)
        is = true;
    for (const char stop : stops)
        plain[static_cast<unsigned char>(stop)] = false;
    return plain;
}

constexpr std::array<bool, 256> plainInQuotes = allBut("\"\n");

} // namespace

CsvCutter::CsvCutter(ByteSource &source, std::size_t chunkBytes)
    : m_source(source)
    , m_window(source, chunkBytes)
{
    setDelimiter(',');
}

void CsvCutter::setDelimiter(char delimiter)
{
    m_delimiter = delimiter;
    const std::array<char, 4> stops{delimiter, '"', '\n', '\r'};
    m_plain = allBut({stops.data(), stops.size()});
}

model::Result<char> CsvCutter::detectDelimiter()
{
    constexpr std::array<char, 3> candidates{',', ';', '\t'};
    std::array<std::size_t, 3> counts{};
    bool inQuotes = false;
    bool started = false;
    qint64 line = m_line;
    for (std::size_t i = 0; i < mostRowBytes; ++i) {
        if (i == m_window.size()) {
            const auto more = m_window.more(line);
            if (!more)
                return tl::unexpected(more.error());
            if (!*more)
                break;
        }
        const char character = m_window.data()[i];
        const bool breaksLine = character == '\n' || character == '\r';
        line += character == '\n';
        if (breaksLine && started && !inQuotes)
            break;
        started = started || !breaksLine;
        if (character == '"')
            inQuotes = !inQuotes;
        for (std::size_t c = 0; c < candidates.size() && !inQuotes; ++c)
            counts[c] += character == candidates[c];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return candidates[static_cast<std::size_t>(most - counts.begin())];
}

model::Result<bool> CsvCutter::next(std::size_t mostCells)
{
    m_mostCells = mostCells;
    for (;;) {
        m_window.drop(m_position);
        m_position = 0;
        m_mode = Mode::CellStart;
        m_anyQuote = false;
        m_cells.clear();
        m_count = 0;
        m_rowLine = m_line;
        const auto found = cutRow();
        if (!found || !*found || !isEmptyRow())
            return found;
    }
}

void CsvCutter::cellsInto(std::vector<std::string_view> &cells)
{
    cells.clear();
    for (const Span &span : m_cells)
        cells.emplace_back(m_window.data() + span.begin, span.end - span.begin);
}

bool CsvCutter::isEmptyRow() const
{
    return m_count == 1 && !m_anyQuote && m_cells.front().begin == m_cells.front().end;
}

model::Result<bool> CsvCutter::cutRow()
{
    for (;;) {
        const Step step = scan();
        if (step == Step::RowEnds)
            return true;
        if (step == Step::Wrong)
            return misplaced();
        if (m_position > mostRowBytes)
            return wrong(QStringLiteral("a row of at most 256 MiB"), QStringLiteral("more"));
        const auto more = m_window.more(m_line);
        if (!more)
            return tl::unexpected(more.error());
        if (!*more)
            return endOfFile();
    }
}

/// Until the row ends, the window does, or something stands where it cannot.
CsvCutter::Step CsvCutter::scan()
{
    Step step = Step::Continue;
    while (step == Step::Continue && m_position < m_window.size()) {
        switch (m_mode) {
        case Mode::CellStart: startCell(); break;
        case Mode::Plain: step = scanPlain(); break;
        case Mode::Quoted: step = scanQuoted(); break;
        case Mode::AfterQuote: step = afterQuote(); break;
        case Mode::AfterReturn: step = m_window.data()[m_position] == '\n' ? endLine() : Step::Wrong; break;
        }
    }
    if (step == Step::Continue && m_mode != Mode::CellStart && m_position - m_cellBegin > mostCellBytes) {
        m_cellTooLong = true;
        return Step::Wrong;
    }
    return step;
}

void CsvCutter::startCell()
{
    const bool quoted = m_window.data()[m_position] == '"';
    if (quoted) {
        m_anyQuote = true;
        m_cellLine = m_line;
        ++m_position;
    }
    m_cellBegin = m_cellEnd = m_position;
    m_mode = quoted ? Mode::Quoted : Mode::Plain;
}

CsvCutter::Step CsvCutter::scanPlain()
{
    m_position = m_cellEnd = runOf(m_plain, m_window.data(), m_position, m_window.size());
    return m_position == m_window.size() ? Step::Continue : afterCell();
}

/// To the next quote; closes the gaps that the quotes before it left.
CsvCutter::Step CsvCutter::scanQuoted()
{
    char *data = m_window.data();
    const std::size_t stop = runOf(plainInQuotes, data, m_position, m_window.size());
    if (m_cellEnd != m_position)
        std::memmove(data + m_cellEnd, data + m_position, stop - m_position);
    m_cellEnd += stop - m_position;
    m_position = stop;
    if (stop == m_window.size())
        return Step::Continue;
    ++m_position;
    if (data[stop] == '"') {
        m_mode = Mode::AfterQuote;
    } else {
        ++m_line;
        data[m_cellEnd++] = '\n';
    }
    return Step::Continue;
}

CsvCutter::Step CsvCutter::afterQuote()
{
    char *data = m_window.data();
    if (data[m_position] != '"')
        return afterCell();
    data[m_cellEnd++] = '"';
    ++m_position;
    m_mode = Mode::Quoted;
    return Step::Continue;
}

/// What stands behind a cell: the delimiter or the end of the line.
CsvCutter::Step CsvCutter::afterCell()
{
    const char character = m_window.data()[m_position];
    if (character == '\n')
        return endLine();
    if (character == '\r') {
        m_mode = Mode::AfterReturn;
        ++m_position;
        return Step::Continue;
    }
    if (character != m_delimiter)
        return Step::Wrong;
    ++m_position;
    m_mode = Mode::CellStart;
    return endCell(Step::Continue);
}

CsvCutter::Step CsvCutter::endLine()
{
    ++m_position;
    ++m_line;
    return endCell(Step::RowEnds);
}

CsvCutter::Step CsvCutter::endCell(Step then)
{
    m_cellTooLong = m_cellEnd - m_cellBegin > mostCellBytes;
    if (m_cellTooLong || m_count == mostRowCells)
        return Step::Wrong;
    if (m_count++ < m_mostCells)
        m_cells.push_back({m_cellBegin, m_cellEnd});
    return then;
}

/// Whether the end of the file ended a row.
model::Result<bool> CsvCutter::endOfFile()
{
    if (m_mode == Mode::Quoted)
        return wrong(QStringLiteral("the closing quote of the cell that starts in line %1").arg(m_cellLine),
                     QStringLiteral("the end of the file"));
    if (m_mode == Mode::CellStart && m_count == 0)
        return false;
    if (m_mode == Mode::CellStart)
        m_cellBegin = m_cellEnd = m_position;
    if (endCell(Step::RowEnds) == Step::Wrong)
        return misplaced();
    m_mode = Mode::CellStart;
    return true;
}

tl::unexpected<model::Error> CsvCutter::misplaced()
{
    if (m_cellTooLong)
        return malformed({m_source.name(), m_rowLine, QString(), QStringLiteral("cells of at most 64 MiB"),
                          QStringLiteral("more")});
    if (m_count == mostRowCells)
        return malformed({m_source.name(), m_rowLine, QString(),
                          QStringLiteral("at most %1 cells in a row").arg(mostRowCells),
                          QStringLiteral("more")});
    const std::size_t from = m_mode == Mode::AfterReturn ? m_position - 1 : m_position;
    std::string_view bytes(m_window.data() + from, std::min<std::size_t>(20, m_window.size() - from));
    bytes.remove_suffix(unfinishedUtf8Suffix(bytes));
    const QString found = QStringLiteral("these characters: ") + clipped(bytes);
    switch (m_mode) {
    case Mode::AfterReturn: return wrong(QStringLiteral("a line break LF or CRLF"), found);
    case Mode::AfterQuote:
        return wrong(QStringLiteral("the delimiter or a line break behind the closing quote"), found);
    default: return wrong(QStringLiteral("a cell without quotes, or one in quotes as a whole"), found);
    }
}

tl::unexpected<model::Error> CsvCutter::wrong(const QString &expected, const QString &found) const
{
    return malformed({m_source.name(), m_line, QString(), expected, found});
}

} // namespace exchange
