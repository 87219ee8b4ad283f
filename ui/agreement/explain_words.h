// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/sentence.h"

namespace ui {

/// A sentence of analysis::explained() in the language of the window.
[[nodiscard]] QString explainText(const analysis::Sentence &sentence);

} // namespace ui
