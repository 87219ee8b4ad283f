// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every text that a person at the window, or a screen reader, can come upon.
#pragma once

#include <QString>

#include <vector>

namespace gui {

struct ShownText
{
    QString where;
    QString text;
    bool isOfPair = false; ///< stands in the view of a prompt, response or reference
};

/// Of all windows: what visible widgets show and say, their tooltips and accessible texts, and the menus with
/// what is visible in them.
[[nodiscard]] std::vector<ShownText> shownTexts();

} // namespace gui
