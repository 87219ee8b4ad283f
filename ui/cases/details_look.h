// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QFont>
#include <QRegularExpression>

#include <optional>

namespace ui {

enum class Letters {
    Translated, ///< a judge's letters as those of the panes
    AsWritten
};

/// How what was said of a case is shown. A plain value.
struct DetailsLook
{
    Theme theme;
    QFont body, code;
    Letters letters = Letters::Translated;
    bool showsRaw = false; ///< what was sent to a judge and what came back
    std::optional<QRegularExpression> inRationales, inComments; ///< to be marked
};

} // namespace ui
