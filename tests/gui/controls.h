// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person who uses the keyboard or a screen reader meets in a window.
#pragma once

#include <QColor>
#include <QStringList>
#include <QWidget>

#include <vector>

namespace gui {

/// Every visible, enabled widget of the window that takes the focus or is a button.
[[nodiscard]] std::vector<QWidget *> controlsOf(const QWidget &window);

/// What a screen reader calls it.
[[nodiscard]] QString accessibleNameOf(QWidget &control);

/// The controls that Tab does not reach. Of buttons that exclude each other Tab reaches the checked one.
[[nodiscard]] QStringList notReachedByTab(QWidget &window);

/// The controls that look the same with and without the focus; `focus` is the colour it is shown in.
[[nodiscard]] QStringList withoutVisibleFocus(QWidget &window, const QColor &focus);

} // namespace gui
