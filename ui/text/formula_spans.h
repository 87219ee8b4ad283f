// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <vector>

namespace ui {

enum class FormulaKind { Inline, Display };

/// A formula in a Markdown source: `length` characters from `start`, delimiters included. `delimiter` is the
/// length of each of the two delimiters, 1 or 2.
struct FormulaSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    qsizetype delimiter = 1;
    FormulaKind kind = FormulaKind::Inline;
};

/// The formulas of `markdown`, ascending, not overlapping: `$...$` by pandoc's rule, `$$...$$`, `\(...\)` and
/// `\[...\]`. None in code fences and code spans, none across a blank line, no `$...$` or `\(...\)` across
/// the border of two blocks. Pandoc's rule (manual, "Extension: tex_math_dollars"): a character that is not
/// blank right of the opening `$` and left of the closing one, no digit after the closing one. Beyond that
/// rule, an amount and words (`$5 or 6$`) are prose. Lines end in LF. Linear time.
[[nodiscard]] std::vector<FormulaSpan> formulaSpans(QStringView markdown);

} // namespace ui
