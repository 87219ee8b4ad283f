// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/text_document.h"

#include <QFont>
#include <QString>

namespace ui {

/// The look of the classes that HtmlWriter gives, as far as the style sheets of QTextDocument know how.
[[nodiscard]] QString styleSheetOf(const TextStyle &style);
/// The code font at its size beside the body font.
[[nodiscard]] QFont codeFontOf(const TextStyle &style);
/// Of prose, 1.6 of the size of the body font, in percent of the font's own line height.
[[nodiscard]] int proseLineHeight(const TextStyle &style);
/// Of one step of a list or a quote, in pixels.
[[nodiscard]] qreal indentOf(const TextStyle &style);

} // namespace ui
