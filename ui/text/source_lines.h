// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace ui {

/// A line of a Markdown source, as far as it can be told without a parser.
struct SourceLine
{
    qsizetype start = 0;
    qsizetype end = 0;  ///< of the line feed, or of the text
    qsizetype body = 0; ///< behind blanks and the marks of quotes
    bool isBlank = false;
    bool isCode = false; ///< a fence or a line inside one
    bool opensBlock =
        false; ///< heading, list item, quote of another depth, table row: no paragraph goes on into it
    bool closesBlock = false; ///< heading, table row: no paragraph goes on behind it
    int quotes = 0;           ///< marks of quotes before the body
};

/// The lines of `markdown`, in order. Lines end in LF. Linear time.
[[nodiscard]] std::vector<SourceLine> sourceLines(QStringView markdown);

} // namespace ui
