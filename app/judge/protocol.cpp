// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/protocol.h"

#include "app/judge/longest.h"
#include "app/judge/pair_tie.h"
#include "app/judge/rating_wordings.h"
#include "app/judge/score_wordings.h"
#include "app/judge/verdict_wordings.h"

#include <algorithm>

namespace judge {

namespace {

constexpr Protocol table[] = {
    {"longest", "takes the longer response; equal length is a tie", longestSetup, longestAnswer, nullptr,
     nullptr},
    {"pair_tie", "asks a language model which response is better, or tie; explanation first", pairTieSetup,
     nullptr, pairTieWording, "bracketed"},
    {"pair_forced", "the same without a tie", pairForcedSetup, nullptr, pairForcedWording, "forced"},
    {.name = "sparks",
     .summary = "asks which response is closer to the reference, after strengths and weaknesses; no tie",
     .setup = sparksSetup,
     .wording = sparksWording,
     .rule = "forced",
     .needsReference = true},
    {"lima", "asks which answer is significantly better, or neither, in the words that people get", limaSetup,
     nullptr, limaWording, "significantly"},
    {"three_class", "explanation, then 1, 2 or 3 (about equal), as for Guanaco", threeClassSetup, nullptr,
     threeClassWording, "three_class"},
    {.name = "single_score",
     .summary = "gives each response 1 to 10 points by itself; explanation first",
     .setup = singleScoreSetup,
     .wording = singleScoreWording,
     .rule = "rating",
     .asks = Asks::Response},
    {.name = "rubric_absolute",
     .summary = "feedback by a rubric, then 1 to 5 points for one response, as Prometheus",
     .setup = rubricAbsoluteSetup,
     .wording = rubricAbsoluteWording,
     .rule = "rubric_points",
     .asks = Asks::Response},
    {.name = "geval",
     .summary = "one number from 1 to 5 for one response, twenty times, as G-Eval",
     .setup = gEvalSetup,
     .wording = gEvalWording,
     .rule = "leading_number",
     .asks = Asks::Response},
    {"vicuna", "gives both responses 1 to 10 points, then explains them", vicunaSetup, nullptr, vicunaWording,
     "score_pair"},
    {"vicuna_code", "the same for programs", vicunaCodeSetup, nullptr, vicunaCodeWording, "score_pair"},
    {"vicuna_math", "solves the problem, then gives both 1 to 10 points", vicunaMathSetup, nullptr,
     vicunaMathWording, "score_tuple"},
    {"faireval", "evidence first, then 1 to 10 points for both; three samples in both orders", fairEvalSetup,
     nullptr, fairEvalWording, "named_scores"},
    {"ranking", "ranks both in a list, as AlpacaEval 1", rankingSetup, nullptr, rankingWording, "ranking"},
    {.name = "token_logprob",
     .summary = "one letter and how likely it was, as AlpacaEval 2",
     .setup = tokenSetup,
     .wording = tokenWording,
     .rule = "first_token",
     .readsChances = true},
    {.name = "cot_token",
     .summary = "the same behind a chain of thought",
     .setup = cotTokenSetup,
     .wording = cotTokenWording,
     .rule = "last_token",
     .readsChances = true},
    {"five_class", "own answer first, then much better, better or equal, as Arena-Hard", fiveClassSetup,
     nullptr, fiveClassWording, "five_class"},
    {"seven_point", "explanation, then a scale of seven, as LLM Comparator", sevenPointSetup, nullptr,
     sevenPointWording, "seven_point"},
    {"rubric_relative", "feedback under one criterion, then A or B, as Prometheus", rubricChoiceSetup,
     nullptr, rubricChoiceWording, "rubric_choice"},
    {"llmbar", "which output does what the instruction says; no tie", llmBarSetup, nullptr, llmBarWording,
     "output_name"},
    {"autoj", "critique of both, then a decision, as Auto-J", autoJSetup, nullptr, autoJWording,
     "final_decision"},
    {"pandalm", "1, 2 or Tie on the first line, then reasons, as PandaLM", pandaLmSetup, nullptr,
     pandaLmWording, "first_line"},
    {"pair_json", "which response is better, or tie, as a JSON object", pairJsonSetup, nullptr,
     pairJsonWording, "json"},
};

} // namespace

std::span<const Protocol> protocols() { return table; }

const Protocol *protocolNamed(const QString &name)
{
    const auto found = std::ranges::find_if(
        table, [&name](const Protocol &protocol) { return name == QLatin1String(protocol.name); });
    return found == std::end(table) ? nullptr : found;
}

model::Choice choiceOf(Preferred preferred, model::Order order)
{
    Q_ASSERT(order != model::Order::Unknown);
    if (preferred == Preferred::Tie)
        return model::Choice::Tie;
    const bool isA = (preferred == Preferred::First) == (order == model::Order::AFirst);
    return isA ? model::Choice::A : model::Choice::B;
}

} // namespace judge
