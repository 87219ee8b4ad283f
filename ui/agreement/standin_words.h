// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/standin.h"

#include <QString>

namespace ui {

/// Whether the judge may stand in for a person, and how it agrees with people beside how they do with each
/// other, with n and interval; where that is not defined, what it would take.
[[nodiscard]] QString standInText(const analysis::StandIn &answer);

} // namespace ui
