// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextCursor;
class QTextDocument;

namespace ui {

/// Splits what a layout would take long for: stretches without a blank of more than 1,000 characters by a
/// U+200B that is marked as ours, blocks of more than 4,000 characters into blocks of about 1,000; of fewer
/// where they are emoji. Call it before the document has a layout. Linear time.
void addLayoutBreaks(QTextDocument &document);

/// The selected text with the characters of the source: without what addLayoutBreaks put in, with the
/// character itself for a sign of the source view. Cells of a row are parted by tabs.
[[nodiscard]] QString sourceTextOf(const QTextCursor &selection);
[[nodiscard]] QString sourceTextOf(const QTextDocument &document);

/// Marks of character formats: what a piece of text stands for.
enum class TextOrigin { Source, LayoutBreak, Sign, Replaced };
inline constexpr int textOriginProperty = 0x100000 + 0x5a; // QTextFormat::UserProperty and a number of ours
/// On a format of origin Replaced: the text of the source that the shown one stands for.
inline constexpr int replacedProperty = textOriginProperty + 3;
/// On the format of an empty block that stands for nothing.
inline constexpr int fillerProperty = textOriginProperty + 1;

} // namespace ui
