// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/inert_document.h"
#include "ui/text/layout_breaks.h" // sourceTextOf, for whoever lets text be copied

#include <QColor>
#include <QFont>
#include <QStringList>

#include <memory>

namespace ui {

enum class TextForm {
    Rendered, ///< Markdown as its reader is meant to see it
    Source    ///< every character as it is, those that show nothing as a sign
};

/// How texts look. All colours are opaque.
struct TextStyle
{
    QFont body, code;
    QColor text = Qt::black, muted = Qt::darkGray, line = Qt::lightGray;
    QColor codeGround = QColor(0xf2, 0xf2, 0xf2);
    QColor link = Qt::darkBlue; ///< web addresses; nothing follows them
    qreal em = 0;               ///< of the body in pixels; 0: not measured yet
    int proseLineHeight = 0;    ///< in percent of the font's own; 0: not measured yet
};

/// With what depends on the machine's fonts filled in. To be called on the GUI thread before the style goes
/// to another one: what a thread loads of a font goes with that thread.
[[nodiscard]] TextStyle measured(TextStyle style);

/// The turns as one document. With more than one, each has the heading `turnHeading.arg(n)`, n from 1.
/// Foreign text becomes neither an address to follow nor anything to load. Not laid out; any thread may call
/// it, the document belongs to that thread until it is moved. The time grows with the length of the turns.
[[nodiscard]] std::unique_ptr<InertDocument> makeDocument(const QStringList &turns, TextForm form,
                                                          const TextStyle &style, const QString &turnHeading);

} // namespace ui
