// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/text_output.h"

#include <QString>

namespace exchange {

/// Writes CSV after RFC 4180 for people and their spreadsheets: UTF-8 without byte order mark, comma, lines
/// end with LF (every reader takes it, and tools that compare files by line like it better than CRLF). A text
/// that a spreadsheet would run as a formula, one that starts with `= + - @`, tab, CR, LF or the full-width
/// forms of the four signs, gets an apostrophe before it. That is not undone on import: lossless is JSON
/// lines. Numbers stay numbers, C locale.
class CsvWriter
{
public:
    /// `device` is open for writing and outlives this.
    explicit CsvWriter(QIODevice &device);
    CsvWriter(const CsvWriter &) = delete;
    CsvWriter &operator=(const CsvWriter &) = delete;

    /// What text() writes, before quotes: with an apostrophe in front of what a spreadsheet would run.
    [[nodiscard]] static QString defused(const QString &cell);

    void text(const QString &cell);
    void number(qint64 cell);
    /// The shortest form that reads back equal. Finite: what is undefined is an empty() cell, its reason a
    /// text().
    void number(double cell);
    void empty();
    void endRow();

    /// Writes what is left and says whether all of it could be written: Usage otherwise. Called last.
    model::Result<> finish();

private:
    void append(const QByteArray &cell);

    TextOutput m_output;
    int m_cells = 0;
    bool m_rowIsEmpty = true; ///< nothing but delimiters so far
};

} // namespace exchange
