// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/explanations.h"

#include <array>

namespace report {

namespace {

constexpr const char *battles = "of {wins} wins, {ties} ties and {losses} losses";
constexpr const char *sandwich = "sandwich errors, by item unless --cluster says otherwise";

constexpr auto rank = std::to_array<Explanation>({
    {"rating", "bt",
     "the strength that makes the battles likeliest, where a beats b with the chance 1 / (1 + 10^((rating of b - "
     "rating of a) / 400)) and a tie is half a win of each",
     battles, "Bradley and Terry 1952"},
    {"rating", "rao_kupper", "the same, with ties as an outcome of their own that has a threshold", battles,
     "Rao and Kupper 1967"},
    {"rating", "davidson",
     "the same, with ties as likely as the geometric mean of the two wins times a factor", battles,
     "Davidson 1970"},
    {"rating", "style", "the strength by Bradley and Terry with differences of length and format held equal",
     battles, "style control: logistic regression with features as further terms"},
    {"rating", "elo",
     "the mean over random orders of the battles of the rating that moves by K times (points less chance) after "
     "each of them",
     battles, "Elo; orders as in QLoRA (Dettmers and others 2023)"},
    {"rating", "winrate",
     "the mean win rate over opponents, or against the baseline alone; a tie is half a win", battles, ""},
    {"rating", "lc",
     "the mean chance to win against the baseline over the instructions, from a logistic regression whose term of "
     "length is set to zero",
     "", "Dubois and others 2024 (AlpacaEval, length-controlled)"},
    {"rating", "relative", "the sum of the judge's scores of the model over that of the baseline's",
     "{relative.sum} / {relative.baseline_sum}", "Vicuna 2023, QLoRA 2023"},
    {"rank_drawn", "", "one and the number of models above it, in each draw of items", "",
     "percentiles of a bootstrap over items"},
    {"win_rate_against_baseline", "", "the chance to beat the baseline that the ratings imply, a tie half",
     "1 / (1 + 10^((rating of the baseline - {rating}) / 400))", "Bradley and Terry 1952"},
    {"win_rate", "head_to_head", "the wins of a and half of the ties over the battles of the two",
     "({a_wins} + {ties} / 2) / {n}", "standard error linearised by item"},
    {"raw", "length_control", "the mean of what counts for the model, a probability where the judge gave one",
     "", ""},
    {"discrete", "length_control", "the win rate, a tie half", "", ""},
    {"difference", "length_control", "the controlled rate less the raw one", "{rating} - {raw}", ""},
    {"shown_first", "relative", "the same where its response was shown first", "", "QLoRA 2023"},
    {"shown_second", "relative", "the same where its response was shown second", "", "QLoRA 2023"},
    {"effect", "style",
     "in logits, what one standard deviation more of the feature does to the chance to win", "", sandwich},
    {"spearman", "against", "the correlation of the places of the models on the two boards",
     "over {n} models", "Spearman 1904"},
    {"kendall_tau_b", "against",
     "pairs of models in the same order less those in the opposite one, over all, ties taken off",
     "over {n} models", "Kendall 1945"},
    {"pearson", "against", "the correlation of the two ratings of the models", "over {n} models", ""},
    {"order_brier", "against",
     "the mean squared distance of the share of draws in which a model lies above another from what the other "
     "board says of the two",
     "", "Brier 1950"},
});

constexpr const char *alpacaEval = "Dubois and others 2023 (AlpacaEval, table of evaluators)";
constexpr auto evaluators = std::to_array<Explanation>({
    {"agreement", "evaluators",
     "one less the mean error of one annotation beside the commonest answer of people; a person beside that of "
     "the others",
     "", alpacaEval},
    {"bias", "evaluators",
     "the error of the commonest of all its annotations beside the commonest answer of people; 0 for people",
     "", alpacaEval},
    {"variance", "evaluators", "the mean error of one of its annotations beside the commonest of its others",
     "", alpacaEval},
    {"prefers_longer", "evaluators",
     "the share for the longer response where lengths differ by more than 30 characters, a tie half", "",
     alpacaEval},
    {"prefers_lists", "evaluators",
     "the share for the response with a list where one alone has one, a tie half", "", alpacaEval},
    {"prefers_first", "evaluators", "the share for what was shown first, a tie half", "", alpacaEval},
    {"spearman", "evaluators", "the rank correlation of the models' win rates with those by people",
     "over {n} models", alpacaEval},
    {"pearson", "evaluators", "the correlation of the models' win rates with those by people",
     "over {n} models", alpacaEval},
    {"cost_per_1000", "evaluators", "the mean price of a call in USD, a thousand times", "", ""},
    {"seconds_per_1000", "evaluators", "the mean time of a call or vote in seconds, a thousand times", "",
     ""},
    {"without_verdict", "evaluators", "the share of its calls, comparisons or votes that gave no verdict", "",
     "standard error linearised by item"},
    {"dawid_skene", "competence",
     "the chance that the rater says what is true, from its table of answers by truth and the share of each truth",
     "after {rounds} rounds", "Dawid and Skene 1979, by expectation and maximisation"},
    {"one_coin", "competence", "the chance that the rater says what is true, the same for every truth", "",
     "Dawid and Skene 1979, with one parameter a rater"},
    {"mace", "competence", "the chance that the rater answers by the truth and not by habit", "",
     "Hovy and others 2013 (MACE)"},
});

constexpr const char *altTest = "Calderon and others 2025 (alternative annotator test)";
constexpr const char *samePeople = "both against the same people on the same comparisons; errors by item";
constexpr auto standIn = std::to_array<Explanation>({
    {"winning_rate", "",
     "the share of people whom the judge may stand in for, by one test a person at --epsilon",
     "with epsilon {epsilon}, over {n} people", altTest},
    {"advantage", "people",
     "the share of comparisons on which the judge agrees with the other people at least as much as this person "
     "does",
     "", altTest},
    {"advantage", "", "the mean of that share over people", "over {n} people", altTest},
    {"winning_rate_without_few", "", "the winning rate of the people with at least 30 comparisons",
     "over {n} people", altTest},
    {"advantage_without_few", "", "the mean share over the people with at least 30 comparisons",
     "over {n} people", altTest},
    {"judge", "majority", "the share of comparisons on which the judge says what most people say",
     "({both} + {only_judge}) / {n}", samePeople},
    {"against", "majority", "the share of comparisons on which the other judge says what most people say",
     "({both} + {only_against}) / {n}", samePeople},
    {"difference", "majority", "the first of these shares less the second",
     "({only_judge} - {only_against}) / {n}", samePeople},
    {"judge_human", "",
     "the share of pairs of the judge and a person that say the same, ties a class of their own", "",
     samePeople},
    {"against_human", "", "the same share of the other judge", "", samePeople},
    {"human_human", "", "the share of pairs of two people that say the same", "", samePeople},
    {"difference", "", "the judge's share less the other judge's", "{judge_human} - {against_human}",
     samePeople},
    {"difference", "", "the judge's share with people less that of people among themselves",
     "{judge_human} - {human_human}", samePeople},
});

} // namespace

std::span<const Explanation> explanationsOfRank() { return rank; }
std::span<const Explanation> explanationsOfEvaluators() { return evaluators; }
std::span<const Explanation> explanationsOfStandIn() { return standIn; }

} // namespace report
