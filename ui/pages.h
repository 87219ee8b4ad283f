// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rail.h"

#include <QString>

#include <array>

namespace ui {

/// The pages of the window, in the order of the rail. A new page is a line of the table.
enum class Page { Start, Label, Judges, Agreement, Cases, Bias, Leaderboard, Report };

struct PageInfo
{
    Page page;
    RailButton::Sign sign;
    const char *railName; ///< the object name of its button
    Qt::Key key;          ///< with Ctrl
};

constexpr std::size_t pageCount = 8;
[[nodiscard]] const std::array<PageInfo, pageCount> &pages();
[[nodiscard]] QString pageText(Page page);

} // namespace ui
