// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/explanations.h"

#include <QtGlobal>

#include <array>

namespace report {

namespace {

constexpr const char *battles =
    QT_TRANSLATE_NOOP("Explain", "of {wins} wins, {ties} ties and {losses} losses");
constexpr const char *sandwich =
    QT_TRANSLATE_NOOP("Explain", "sandwich errors, by item unless --cluster says otherwise");

constexpr auto rank = std::to_array<Explanation>({
    {"rating", "bt",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the strength that makes the battles likeliest, where a beats b with the chance 1 / (1 + 10^((rating of b - "
         "rating of a) / 400)) and a tie is half a win of each"),
     battles, QT_TRANSLATE_NOOP("Explain", "Bradley and Terry 1952")},
    {"rating", "rao_kupper",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the strength that makes the battles likeliest, with ties as an outcome of their own that has a threshold"),
     battles, QT_TRANSLATE_NOOP("Explain", "Rao and Kupper 1967")},
    {"rating", "davidson",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the strength that makes the battles likeliest, with ties as likely as the geometric mean of the two wins times a factor"),
     battles, "Davidson 1970"},
    {"rating", "style",
     QT_TRANSLATE_NOOP("Explain",
                       "the strength by Bradley and Terry with differences of length and format held equal"),
     battles,
     QT_TRANSLATE_NOOP("Explain", "style control: logistic regression with features as further terms")},
    {"rating", "elo",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the mean over random orders of the battles of the rating that moves by K times (points less chance) after "
         "each of them"),
     battles, QT_TRANSLATE_NOOP("Explain", "Elo; orders as in QLoRA (Dettmers and others 2023)")},
    {"rating", "winrate",
     QT_TRANSLATE_NOOP(
         "Explain", "the mean win rate over opponents, or against the baseline alone; a tie is half a win"),
     battles, ""},
    {"rating", "lc",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the mean chance to win against the baseline over the instructions, from a logistic regression whose term of "
         "length is set to zero"),
     "", QT_TRANSLATE_NOOP("Explain", "Dubois and others 2024 (AlpacaEval, length-controlled)")},
    {"rating", "relative",
     QT_TRANSLATE_NOOP("Explain", "the sum of the judge's scores of the model over that of the baseline's"),
     "{relative.sum} / {relative.baseline_sum}", "Vicuna 2023, QLoRA 2023"},
    {"rank_drawn", "",
     QT_TRANSLATE_NOOP("Explain", "one and the number of models above it, in each draw of items"), "",
     QT_TRANSLATE_NOOP("Explain", "percentiles of a bootstrap over items")},
    {"win_rate_against_baseline", "",
     QT_TRANSLATE_NOOP("Explain", "the chance to beat the baseline that the ratings imply, a tie half"),
     QT_TRANSLATE_NOOP("Explain", "1 / (1 + 10^((rating of the baseline - {rating}) / 400))"),
     QT_TRANSLATE_NOOP("Explain", "Bradley and Terry 1952")},
    {"win_rate", "head_to_head",
     QT_TRANSLATE_NOOP("Explain", "the wins of the first and half of the ties over the battles of the two"),
     "({a_wins} + {ties} / 2) / {n}", QT_TRANSLATE_NOOP("Explain", "standard error linearised by item")},
    {"rank", "models",
     QT_TRANSLATE_NOOP("Explain", "one and the number of models whose whole interval lies above its own"), "",
     ""},
    {"online", "elo", QT_TRANSLATE_NOOP("Explain", "the rating after one run in the order of the file"), "",
     ""},
    {"median", "elo", QT_TRANSLATE_NOOP("Explain", "the median over the random orders"), "", ""},
    {"spread", "elo",
     QT_TRANSLATE_NOOP("Explain", "the standard deviation over the random orders; it is no sampling error"),
     "", ""},
    {"separated", "separability",
     QT_TRANSLATE_NOOP("Explain", "the pairs of models whose intervals do not overlap"),
     QT_TRANSLATE_NOOP("Explain", "{separated} of {pairs} pairs with intervals"), ""},
    {"same_order", "against",
     QT_TRANSLATE_NOOP("Explain", "the pairs that both boards tell apart and put in the same order"),
     QT_TRANSLATE_NOOP("Explain", "{same_order} of {separated_on_both} pairs that both tell apart"), ""},
    {"raw", "length_control",
     QT_TRANSLATE_NOOP("Explain",
                       "the mean of what counts for the model, a probability where the judge gave one"),
     "", ""},
    {"discrete", "length_control", QT_TRANSLATE_NOOP("Explain", "the win rate, a tie half"), "", ""},
    {"difference", "length_control", QT_TRANSLATE_NOOP("Explain", "the controlled rate less the raw one"),
     "{rating} - {raw}", ""},
    {"shown_first", "relative", QT_TRANSLATE_NOOP("Explain", "the same where its response was shown first"),
     "", "QLoRA 2023"},
    {"shown_second", "relative", QT_TRANSLATE_NOOP("Explain", "the same where its response was shown second"),
     "", "QLoRA 2023"},
    {"effect", "style",
     QT_TRANSLATE_NOOP(
         "Explain", "in logits, what one standard deviation more of the feature does to the chance to win"),
     "", sandwich},
    {"spearman", "against",
     QT_TRANSLATE_NOOP("Explain", "the correlation of the places of the models on the two boards"),
     QT_TRANSLATE_NOOP("Explain", "over {n} models"), "Spearman 1904"},
    {"kendall_tau_b", "against",
     QT_TRANSLATE_NOOP(
         "Explain",
         "pairs of models in the same order less those in the opposite one, over all, ties taken off"),
     QT_TRANSLATE_NOOP("Explain", "over {n} models"), "Kendall 1945"},
    {"pearson", "against", QT_TRANSLATE_NOOP("Explain", "the correlation of the two ratings of the models"),
     QT_TRANSLATE_NOOP("Explain", "over {n} models"), ""},
    {"order_brier", "against",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the mean squared distance of the share of draws in which a model lies above another from what the other "
         "board says of the two"),
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

constexpr const char *altTest =
    QT_TRANSLATE_NOOP("Explain", "Calderon and others 2025 (alternative annotator test)");
constexpr const char *samePeople =
    QT_TRANSLATE_NOOP("Explain", "both against the same people on the same comparisons; errors by item");
constexpr auto standIn = std::to_array<Explanation>({
    {"winning_rate", "",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the share of people whom the judge may stand in for, by one test a person that gives it epsilon"),
     QT_TRANSLATE_NOOP("Explain", "with epsilon {epsilon}, over {n} people"), altTest},
    {"advantage", "people",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the share of comparisons on which the judge agrees with the other people at least as much as this person "
         "does"),
     "", altTest},
    {"advantage", "",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the mean over people of the share of comparisons on which the judge agrees with the others at least as well as the person does"),
     QT_TRANSLATE_NOOP("Explain", "over {n} people"), altTest},
    {"winning_rate_without_few", "",
     QT_TRANSLATE_NOOP("Explain", "the winning rate of the people with at least 30 comparisons"),
     QT_TRANSLATE_NOOP("Explain", "over {n} people"), altTest},
    {"advantage_without_few", "",
     QT_TRANSLATE_NOOP("Explain", "the mean share over the people with at least 30 comparisons"),
     QT_TRANSLATE_NOOP("Explain", "over {n} people"), altTest},
    {"judge", "majority",
     QT_TRANSLATE_NOOP("Explain", "the share of comparisons on which the judge says what most people say"),
     "({both} + {only_judge}) / {n}", samePeople},
    {"against", "majority",
     QT_TRANSLATE_NOOP("Explain",
                       "the share of comparisons on which the other judge says what most people say"),
     "({both} + {only_against}) / {n}", samePeople},
    {"difference", "majority", QT_TRANSLATE_NOOP("Explain", "the first of these shares less the second"),
     "({only_judge} - {only_against}) / {n}", samePeople},
    {"judge_human", "",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the share of pairs of the judge and a person that say the same, ties a class of their own"),
     "", samePeople},
    {"against_human", "", QT_TRANSLATE_NOOP("Explain", "the same share of the other judge"), "", samePeople},
    {"human_human", "", QT_TRANSLATE_NOOP("Explain", "the share of pairs of two people that say the same"),
     "", samePeople},
    {"difference", "", QT_TRANSLATE_NOOP("Explain", "the judge's share less the other judge's"),
     "{judge_human} - {against_human}", samePeople},
    {"difference", "",
     QT_TRANSLATE_NOOP("Explain", "the judge's share with people less that of people among themselves"),
     "{judge_human} - {human_human}", samePeople},
});

} // namespace

std::span<const Explanation> explanationsOfRank() { return rank; }
std::span<const Explanation> explanationsOfEvaluators() { return evaluators; }
std::span<const Explanation> explanationsOfStandIn() { return standIn; }

} // namespace report
