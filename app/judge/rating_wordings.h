// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/spec.h"

namespace judge {

// Our own words for the set-ups of METHODS 1 that give points to one response by itself. Nothing in them is
// taken from a published prompt; the forms of the answers are those that the published tools read.

[[nodiscard]] Wording singleScoreWording();    ///< FastChat: Rating: [[n]] from 1 to 10 behind an explanation
[[nodiscard]] Wording rubricAbsoluteWording(); ///< Prometheus: feedback, [RESULT] and 1 to 5
[[nodiscard]] Wording gEvalWording();          ///< G-Eval: one number from 1 to 5

inline constexpr char singleScoreSetup[] =
    R"({"protocol":"single_score","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0,"max_tokens":2048,)"
    R"("reference_categories":["math","reasoning","coding"]})";
inline constexpr char rubricAbsoluteSetup[] =
    R"({"protocol":"rubric_absolute","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":1,"top_p":0.9,"max_tokens":1024})";
inline constexpr char gEvalSetup[] =
    R"({"protocol":"geval","repetitions":20,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":2,"max_tokens":5})";

} // namespace judge
