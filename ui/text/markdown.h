// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ui {

/// GitHub-flavoured Markdown as the HTML subset that QTextDocument shows. Every character of the source but
/// the marks of Markdown stays visible:
/// - raw HTML and comments as text; entities as the character they mean, unknown ones as written;
/// - an image as `[image: alt — address (title)]`, a link as `text (address "title")`, the address left out
/// when
///   it is the text; no address becomes one that could be followed;
/// - link definitions, footnotes and the links that name them as written;
/// - the info string of a fence as a line above the code; cells beyond a table's columns as further columns;
/// - formulas (formulaSpans) as their source with its delimiters;
/// - characters that would reorder or break what stands around them as a sign (Signs::Harmful), U+0000 as
/// U+FFFD. A line end inside a paragraph is shown as one. CR, CR LF and LF are equal. The elements are `p`,
/// `pre`, `hr`, `table`, `br` and inline ones, side by side; their classes are those of the style sheet of
/// makeDocument. No attribute holds a character of the source. Linear time. Any thread.
[[nodiscard]] QString markdownToHtml(const QString &markdown);

} // namespace ui
