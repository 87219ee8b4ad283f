// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/protocol.h"

namespace judge {

// The baseline `longest` (METHODS 1.4): the longer response wins, in code points over turns 1 to the
// comparison's; equal length is a tie. Its scores are the lengths. A judge worth its cost beats it.

inline constexpr char longestSetup[] =
    R"({"protocol":"longest","orders":"both","repetitions":1,"measure":"code points","tie":"equal length"})";

[[nodiscard]] Reply longestAnswer(const Question &question);

} // namespace judge
