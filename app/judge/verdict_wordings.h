// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/spec.h"

namespace judge {

// Our own words for the set-ups of METHODS 1 whose verdict is a label. Nothing in them is taken from a
// published prompt; the forms of the answers are those that the published tools read.

[[nodiscard]] Wording pairForcedWording(); ///< [[A]] or [[B]], no tie
[[nodiscard]] Wording sparksWording(); ///< which is closer to the reference, strengths and weaknesses first
[[nodiscard]] Wording limaWording();   ///< significantly better, or neither; people see the same text
[[nodiscard]] Wording threeClassWording();   ///< Guanaco: a last line 1, 2 or 3
[[nodiscard]] Wording fiveClassWording();    ///< Arena-Hard: own answer first
[[nodiscard]] Wording sevenPointWording();   ///< LLM Comparator: XML
[[nodiscard]] Wording pandaLmWording();      ///< a first line 1, 2 or Tie
[[nodiscard]] Wording llmBarWording();       ///< Output (a) or Output (b)
[[nodiscard]] Wording autoJWording();        ///< critique, then the final decision
[[nodiscard]] Wording rubricChoiceWording(); ///< Prometheus, relative

inline constexpr char pairForcedSetup[] =
    R"({"protocol":"pair_forced","orders":"both","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0,"max_tokens":2048,)"
    R"("reference_categories":["math","reasoning","coding"]})";
inline constexpr char sparksSetup[] =
    R"({"protocol":"sparks","orders":"both","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0,"max_tokens":2048})";
inline constexpr char limaSetup[] =
    R"({"protocol":"lima","orders":"random","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0,"max_tokens":1024})";
inline constexpr char threeClassSetup[] =
    R"({"protocol":"three_class","orders":"both","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0.2,"max_tokens":1024})";
inline constexpr char fiveClassSetup[] =
    R"({"protocol":"five_class","orders":"both","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0,"max_tokens":4096})";
inline constexpr char sevenPointSetup[] =
    R"({"protocol":"seven_point","orders":"both","repetitions":3,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":""})";
inline constexpr char pandaLmSetup[] =
    R"({"protocol":"pandalm","orders":"random","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0,"max_tokens":150})";
inline constexpr char llmBarSetup[] =
    R"({"protocol":"llmbar","orders":"both","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0,"max_tokens":300})";
inline constexpr char autoJSetup[] =
    R"({"protocol":"autoj","orders":"both","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0,"max_tokens":1024})";
inline constexpr char rubricChoiceSetup[] =
    R"({"protocol":"rubric_relative","orders":"both","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":1,"top_p":0.9,"max_tokens":1024})";

} // namespace judge
