// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/report.h"

namespace ui {

/// A section of the report in few words of the window's language; its title where the window has none.
[[nodiscard]] QString sectionText(const report::SectionName &section);

} // namespace ui
