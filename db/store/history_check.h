// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/store/connection.h"

#include <QStringList>

namespace store {

/// What is wrong with the pages, the references between rows, the chains of versions, times, occasions,
/// numbers and the contents' keys: one sentence each, at most 100 and one more that says how many are not
/// listed. Reads everything once.
[[nodiscard]] QStringList findings(Connection &connection);

} // namespace store
