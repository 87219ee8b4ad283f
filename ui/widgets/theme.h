// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>
#include <QString>

#include <array>

namespace ui {

enum class Scheme { Light, Dark };

/// The colours of the window, by what they are for. Palette, delegates and style sheet take them from here.
/// All pairs of text and ground reach a contrast of 4.5.
struct Theme
{
    QColor ground, surface, raised; ///< window; cards and panes; rail and header cells
    QColor text, muted, line;
    QColor accent, focus;
    QColor sideA, sideAGround; ///< also of what stands left
    QColor sideB, sideBGround; ///< also of what stands right
    QColor tie, wrong;
    std::array<QColor, 6> heat; ///< little to much agreement
};

[[nodiscard]] const Theme &themeOf(Scheme scheme);
/// What the desktop uses, told by the lightness of its window colour.
[[nodiscard]] Scheme systemScheme(const QPalette &palette);
[[nodiscard]] QPalette paletteOf(const Theme &theme);
[[nodiscard]] QString styleSheetOf(const Theme &theme);

/// Black or white ink, whichever has more contrast on `ground`.
[[nodiscard]] QColor inkOn(const QColor &ground);
/// The contrast of two colours as WCAG defines it, 1 to 21.
[[nodiscard]] double contrastOf(const QColor &one, const QColor &two);

} // namespace ui
