// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/read_window.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace exchange {

/// Cuts a stream of CSV into rows of unquoted cells, after the rules and limits that CsvRows states. Cells
/// lie in the cutter's window: quotes are taken out in place.
class CsvCutter
{
public:
    CsvCutter(ByteSource &source, std::size_t chunkBytes);

    /// The delimiter of the first line: that of `, ; tab` which stands there most often outside quotes, else
    /// comma.
    model::Result<char> detectDelimiter();
    void setDelimiter(char delimiter);

    /// Cuts the next row that is not empty; false at the end of the file. At most `mostCells` cells are kept,
    /// the others are counted.
    model::Result<bool> next(std::size_t mostCells);
    /// The cells of the row, valid until the next call of next().
    void cellsInto(std::vector<std::string_view> &cells);
    [[nodiscard]] std::size_t cellCount() const { return m_count; }
    /// The line on which the row starts, from 1.
    [[nodiscard]] qint64 line() const { return m_rowLine; }

private:
    enum class Mode { CellStart, Plain, Quoted, AfterQuote, AfterReturn };
    enum class Step { Continue, RowEnds, Wrong };
    struct Span
    {
        std::size_t begin;
        std::size_t end;
    };

    model::Result<bool> cutRow();
    Step scan();
    void startCell();
    Step scanPlain();
    Step scanQuoted();
    Step afterQuote();
    Step afterCell();
    Step endLine();
    Step endCell(Step then);
    model::Result<bool> endOfFile();
    [[nodiscard]] bool isEmptyRow() const;
    [[nodiscard]] tl::unexpected<model::Error> misplaced();
    [[nodiscard]] tl::unexpected<model::Error> wrong(const QString &expected, const QString &found) const;

    ByteSource &m_source;
    ReadWindow m_window;
    char m_delimiter = ',';
    Mode m_mode = Mode::CellStart;
    std::array<bool, 256> m_plain{}; ///< what an unquoted cell may go on with
    std::size_t m_position = 0;      ///< in the window, which starts with the row
    std::size_t m_cellBegin = 0;
    std::size_t m_cellEnd = 0; ///< of a quoted cell without its quotes
    qint64 m_cellLine = 1;
    bool m_anyQuote = false;
    bool m_cellTooLong = false;
    std::vector<Span> m_cells;
    std::size_t m_count = 0;
    std::size_t m_mostCells = 0;
    qint64 m_line = 1;
    qint64 m_rowLine = 1;
};

} // namespace exchange
