// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/read_window.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace exchange {

/// The text of one row, into the cutter's window; 64 more bytes behind it may be read.
struct JsonText
{
    std::string_view bytes;
    qint64 line = 0; ///< where it starts, from 1
};

/// Cuts a stream of JSON into its rows, the outermost objects (or those in the one outermost array), by
/// braces, brackets and quotes alone: whether the text between them is JSON is for the parser. Limits and
/// errors: see JsonRows.
class JsonCutter
{
public:
    JsonCutter(ByteSource &source, std::size_t chunkBytes);

    /// Cuts the next row; false at the end of the file.
    model::Result<bool> next();
    /// Valid until the next call of next().
    [[nodiscard]] JsonText text();

private:
    /// What may come between two rows.
    enum class Expect { Start, Row, FirstElement, CommaOrEnd, Element, End };
    enum class Step { Continue, RowStarts };

    model::Result<bool> findRow();
    model::Result<Step> between(char character);
    model::Result<> cutRow();
    model::Result<> scan();
    [[nodiscard]] bool takeOutsideText(char character);
    [[nodiscard]] tl::unexpected<model::Error> misplaced(char character);
    model::Result<bool> needMore();
    [[nodiscard]] tl::unexpected<model::Error> wrong(const QString &expected, const QString &found) const;
    [[nodiscard]] QString here();

    ByteSource &m_source;
    ReadWindow m_window;
    Expect m_expect = Expect::Start;
    std::array<char, 100> m_open{}; ///< the brackets that will close what is open
    std::size_t m_depth = 0;
    std::size_t m_values = 0;
    std::size_t m_position = 0; ///< in the window, which starts with the row
    bool m_inText = false;
    qint64 m_line = 1;
    qint64 m_rowLine = 1;
};

} // namespace exchange
