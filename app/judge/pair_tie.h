// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/spec.h"

namespace judge {

// Pairwise with tie (METHODS 1.0 fc-pair and fc-ref, 1.1): an explanation, then [[A]], [[B]] or [[C]] on a
// line of its own; with a reference answer where the category wants one; up to the turn that is judged.

[[nodiscard]] Wording pairTieWording();

inline constexpr char pairTieSetup[] =
    R"({"protocol":"pair_tie","orders":"both","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0,"max_tokens":2048,)"
    R"("reference_categories":["math","reasoning","coding"]})";

} // namespace judge
