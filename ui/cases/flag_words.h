// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/flags.h"

#include <QString>

namespace ui {

/// What a derived flag is called, and what it says of the case, in the language of the window.
[[nodiscard]] QString flagText(analysis::FlagKind kind);
[[nodiscard]] QString flagSentence(const analysis::Sentence &evidence);

} // namespace ui
