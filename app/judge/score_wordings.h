// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/spec.h"

namespace judge {

// Our own words for the set-ups of METHODS 1 whose verdict is points, a ranking or the chance of a word.
// Nothing in them is taken from a published prompt; the forms of the answers are those that the published
// tools read.

[[nodiscard]] Wording vicunaWording();     ///< two scores on the first line
[[nodiscard]] Wording vicunaCodeWording(); ///< the same for programs
[[nodiscard]] Wording vicunaMathWording(); ///< solved first, a tuple at the end
[[nodiscard]] Wording fairEvalWording();   ///< evidence first, then two lines of scores
[[nodiscard]] Wording rankingWording();    ///< AlpacaEval 1: a list of ranks
[[nodiscard]] Wording tokenWording();      ///< AlpacaEval 2: m or M
[[nodiscard]] Wording cotTokenWording();   ///< the same behind a chain of thought
[[nodiscard]] Wording pairJsonWording();   ///< a JSON object

inline constexpr char vicunaSetup[] =
    R"({"protocol":"vicuna","orders":"both","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0.2,"max_tokens":1024})";
inline constexpr char vicunaCodeSetup[] =
    R"({"protocol":"vicuna_code","orders":"both","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0.2,"max_tokens":1024})";
inline constexpr char vicunaMathSetup[] =
    R"({"protocol":"vicuna_math","orders":"both","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0.2,"max_tokens":1024})";
inline constexpr char fairEvalSetup[] =
    R"({"protocol":"faireval","orders":"both","repetitions":3,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":1,"max_tokens":512})";
inline constexpr char rankingSetup[] =
    R"({"protocol":"ranking","orders":"random","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0,"max_tokens":100})";
inline constexpr char tokenSetup[] =
    R"({"protocol":"token_logprob","orders":"random","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":1,"max_tokens":1,"top_logprobs":5})";
inline constexpr char cotTokenSetup[] =
    R"({"protocol":"cot_token","orders":"random","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":1,"max_tokens":300,"top_logprobs":5})";
inline constexpr char pairJsonSetup[] =
    R"({"protocol":"pair_json","orders":"both","repetitions":1,"provider":"openai_chat",)"
    R"("base_url":"http://127.0.0.1:8080/v1","model":"","temperature":0,"max_tokens":1024})";

} // namespace judge
