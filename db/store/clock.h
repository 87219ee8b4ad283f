// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace store {

/// The time of a row that is being written: ISO 8601 UTC with milliseconds.
[[nodiscard]] QString timeNow();

} // namespace store
