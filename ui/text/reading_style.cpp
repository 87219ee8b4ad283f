// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/reading_style.h"

#include <QApplication>
#include <QFontDatabase>

namespace ui {

namespace {

constexpr double largerThanInterface = 1.12;

} // namespace

TextStyle textStyleOf(const Theme &theme, int zoom)
{
    TextStyle style;
    style.body = QApplication::font();
    style.body.setPointSizeF(style.body.pointSizeF() * largerThanInterface * zoom / 100);
    style.code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    style.text = theme.text;
    style.muted = theme.muted;
    style.line = theme.line;
    style.codeGround = theme.raised;
    style.link = theme.accent;
    return measured(style);
}

} // namespace ui
