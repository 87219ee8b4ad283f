// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace cli {

// Of --bootstrap N.
constexpr qint64 fewestDraws = 100; ///< for the 2.5 % at either end
constexpr qint64 mostDraws = 100'000;

} // namespace cli
