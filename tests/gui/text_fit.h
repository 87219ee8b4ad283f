// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that do not fit where they stand.
#pragma once

#include <QStringList>

class QWidget;

namespace gui {

/// Every visible text of the window that is cut off, and everything that reaches beyond its parent or the
/// window. A text that may be cut, such as a path, says so with the property "mayBeCut", and has a tooltip.
[[nodiscard]] QStringList cutOffIn(const QWidget &window);

} // namespace gui
