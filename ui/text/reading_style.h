// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/text_document.h"
#include "ui/widgets/theme.h"

namespace ui {

/// How texts to read are set: the interface's font a little larger, times `zoom` percent. GUI thread.
[[nodiscard]] TextStyle textStyleOf(const Theme &theme, int zoom);

} // namespace ui
