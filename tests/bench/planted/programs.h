// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/planted/readings.h"

namespace planted {

/// The command line in this process: cli::run(), which is all that the program itself calls for a verb.
[[nodiscard]] Program inThisProcess();
/// The program at this path, a process a verb.
[[nodiscard]] Program atPath(const QString &path);

} // namespace planted
