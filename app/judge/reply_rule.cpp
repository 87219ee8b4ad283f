// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/judge/reply_rule.h"

#include "app/judge/bracket_rules.h"
#include "app/judge/class_rules.h"
#include "app/judge/line_rules.h"
#include "app/judge/pair_score_rules.h"
#include "app/judge/phrase_rules.h"
#include "app/judge/ranking_rules.h"
#include "app/judge/rubric_rules.h"
#include "app/judge/score_rules.h"
#include "app/judge/token_rules.h"

#include <algorithm>

namespace judge {

namespace {

constexpr ReplyRule table[] = {
    {"bracketed", "the last label in brackets, or a last line that is only a label", readBracketed},
    {"fastchat", "[[A]] anywhere, else [[B]], else [[C]], as FastChat reads it", readFastChat},
    {"forced", "the last label in brackets, A or B; there is no tie", readForced},
    {"significantly", "a label in brackets, or \"Answer A is significantly better\"", readSignificantly},
    {"rating", "points from 1 to 10: the last [[n]], else \"Rating: n\", else n/10", readRating, nullptr,
     Asks::Response},
    {"fastchat_rating", "the first [[n]], else [n], of whatever size, as FastChat reads it",
     readFastChatRating, nullptr, Asks::Response},
    {"score_pair", "two points from 1 to 10 on the first line", readScorePair},
    {"score_tuple", "two points from 1 to 10 in one bracket on a line of their own", readScoreTuple},
    {"vicuna", "two numbers on the first line, to the letter, as Vicuna's review reads it", readVicuna},
    {"fastchat_pair", "[[n,n]], a tie within .1, as FastChat reads it", readFastChatPair},
    {"named_scores", "points of Assistant 1 and of Assistant 2, wherever they stand", readNamedScores},
    {"faireval", "points behind the colons of the last two lines, as FairEval reads it", readFairEval},
    {"three_class", "a last line that is 1, 2 or 3 (about equal)", readThreeClass},
    {"qlora", "the last line as a whole number, to the letter, as QLoRA reads it", readQlora},
    {"first_line", "a first line that is 1, 2 or Tie", readFirstLine},
    {"pandalm", "a first line that is 1 or 2, anything else a tie, as PandaLM reads it", readPandaLm},
    {"five_class", "the last of [[A>>B]], [[A>B]], [[A=B]], [[B>A]], [[B>>A]]", readFiveClass},
    {"arena_hard", "the last of these, as Arena-Hard v2 reads it", readArenaHard},
    {"arena_hard_v0", "the only one of these, as Arena-Hard v0.1 reads it", readArenaHardFirst},
    {"seven_point", "the last <verdict>: \"A is much better\" to \"B is much better\"", readSevenPoint},
    {"llm_comparator", "the <verdict> of the first <result>, as LLM Comparator reads it", readComparator},
    {"rubric_points", "points from 1 to 5 behind [RESULT], or at the end", readRubricPoints, nullptr,
     Asks::Response},
    {"prometheus_points", "points from 1 to 5 at the end, as Prometheus reads it", readPrometheusPoints,
     nullptr, Asks::Response},
    {"rubric_choice", "A or B behind [RESULT], or \"Response A\" at the end", readRubricChoice},
    {"prometheus_choice", "A or B at the end, as Prometheus reads it", readPrometheusChoice},
    {"output_name", "Output (a) or Output (b), where the reply decides for it", readOutputName},
    {"final_decision", "what follows \"final decision is\": Response 1, Response 2 or Tie",
     readFinalDecision},
    {"autoj", "what follows the last \"final decision is \", as Auto-J reads it", readAutoJ},
    {"leading_number", "points from 1 to 5 at the beginning, weighted by their chances where told",
     readLeadingNumber, readWeightedNumber, Asks::Response},
    {"ranking", "a list of models and ranks, as JSON or Python write it", readRanking},
    {"alpaca_ranking", "the same as the whole reply, as AlpacaEval reads it", readAlpacaRanking},
    {"first_token", "how likely m and M are as the first token", readToken, readFirstToken},
    {"last_token", "how likely m and M are as the last token", readToken, readLastToken},
    {"alpaca_token", "m and M as the first token, to the letter, as AlpacaEval reads it", readNoToken,
     readAlpacaFirstToken},
    {"alpaca_last_token", "m and M as the last token, to the letter, as AlpacaEval reads it", readNoToken,
     readAlpacaLastToken},
    {"json", "a JSON object with a verdict A, B or tie, or with score_a and score_b", readJson},
};

} // namespace

std::span<const ReplyRule> replyRules() { return table; }

const ReplyRule *replyRuleNamed(const QString &name)
{
    const auto found = std::ranges::find_if(
        table, [&name](const ReplyRule &rule) { return name == QLatin1String(rule.name); });
    return found == std::end(table) ? nullptr : found;
}

ReadReply readBy(const ReplyRule &rule, const QString &reply, const QByteArray &logProbabilities)
{
    if (!rule.readTokens)
        return rule.read(reply);
    const ToldReply told = toldReply(reply, logProbabilities);
    return told.positions.empty() ? rule.read(told.text) : rule.readTokens(told.text, told.positions);
}

} // namespace judge
