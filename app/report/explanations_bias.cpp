// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/explanations.h"

#include <QtGlobal>

#include <array>

namespace report {

namespace {

constexpr const char *mcNemar = QT_TRANSLATE_NOOP("Explain", "McNemar 1947, exact");
constexpr const char *twice = QT_TRANSLATE_NOOP(
    "Explain",
    "twice the smaller tail of the binomial distribution with one half, of the smaller of two counts among "
    "both, at most 1");
constexpr const char *flips = QT_TRANSLATE_NOOP(
    "Explain",
    "the chance of counts as far apart if what is said of each item, all together, pointed this way or the other by one half each");
constexpr const char *byItem =
    QT_TRANSLATE_NOOP("Explain", "randomisation test of items, exact (Fisher 1935)");
constexpr const char *sandwich = QT_TRANSLATE_NOOP(
    "Explain", "logistic regression with the models' strengths held equal; sandwich errors by item");
constexpr const char *ownModels = QT_TRANSLATE_NOOP(
    "Explain", "beside people on the same comparisons, with every other model as a placebo");
constexpr const char *wilsonDesign = QT_TRANSLATE_NOOP(
    "Explain", "Wilson 1927, with n over the design effect of items (Korn and Graubard 1998)");
constexpr const char *scoreHabits =
    QT_TRANSLATE_NOOP("Explain", "habits of scores: where they lie, how far apart, how evenly used");

constexpr auto lines = std::to_array<Explanation>({
    {"estimate", "position interventional",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the share that goes to what was shown first in both orders, or once with a tie, less the share that so "
         "goes to what was shown second; comparisons with a verdict in both orders"),
     "({detail.toward_first} - {detail.toward_second}) / {n}",
     QT_TRANSLATE_NOOP(
         "Explain",
         "preference index; error of the difference of two shares of the same comparisons, by item")},
    {"estimate", "position observational",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the share of votes for what was shown on the left less that for what was shown on the right; ties count "
         "in n alone"),
     "({detail.left} - {detail.right}) / {n}",
     QT_TRANSLATE_NOOP("Explain",
                       "preference index; error of the difference of two shares of the same votes, by item")},
    {"estimate", "position observational",
     QT_TRANSLATE_NOOP(
         "Explain",
         "in log-odds, how much likelier a response wins when it is shown first, where the strengths of the models "
         "or what people say of them are held equal; each comparison was judged in one order"),
     QT_TRANSLATE_NOOP("Explain",
                       "of {detail.single_first} for the first and {detail.single_second} for the second"),
     QT_TRANSLATE_NOOP("Explain", "logistic regression; sandwich errors by item")},
    {"consistency", "position",
     QT_TRANSLATE_NOOP("Explain", "the share of comparisons on which both orders say the same"),
     "{consistent} / {n}", wilsonDesign},
    {"share_first", "position",
     QT_TRANSLATE_NOOP("Explain", "the share on which the two orders lean to what was shown first"),
     "{toward_first} / {n}", wilsonDesign},
    {"share_second", "position",
     QT_TRANSLATE_NOOP("Explain", "the share on which the two orders lean to what was shown second"),
     "{toward_second} / {n}", wilsonDesign},
    {"share_incomplete", "position",
     QT_TRANSLATE_NOOP("Explain", "the share on which one of the orders has no valid verdict"),
     "{incomplete} / {n}", wilsonDesign},
    {"p", "position", flips, QT_TRANSLATE_NOOP("Explain", "of {toward_first} and {toward_second}"), byItem},
    {"p", "position", flips, QT_TRANSLATE_NOOP("Explain", "of {left} and {right}"), byItem},
    {"exact_p", "position", twice, QT_TRANSLATE_NOOP("Explain", "of {toward_first} and {toward_second}"),
     mcNemar},
    {"exact_p", "position", twice, QT_TRANSLATE_NOOP("Explain", "of {left} and {right}"), mcNemar},
    {"calls_share_first", "position",
     QT_TRANSLATE_NOOP("Explain", "the share of valid calls that chose what was shown first"),
     "{calls_first} / {n}", QT_TRANSLATE_NOOP("Explain", "standard error linearised by item")},
    {"calls_share_second", "position",
     QT_TRANSLATE_NOOP("Explain", "the share of valid calls that chose what was shown second"),
     "{calls_second} / {n}", QT_TRANSLATE_NOOP("Explain", "standard error linearised by item")},
    {"calls_share_tie", "position", QT_TRANSLATE_NOOP("Explain", "the share of valid calls that are ties"),
     "{calls_tie} / {n}", QT_TRANSLATE_NOOP("Explain", "standard error linearised by item")},
    {"single_share_first", "position",
     QT_TRANSLATE_NOOP(
         "Explain",
         "of comparisons judged in one order alone, the share of decided ones that chose what was shown first"),
     "{single_first} / {n}", wilsonDesign},
    {"order_effect", "position",
     QT_TRANSLATE_NOOP(
         "Explain",
         "in log-odds, how much likelier a response wins when it is shown first, where the models' strengths are "
         "held equal"),
     "", sandwich},
    {"order_effect_given_people", "position",
     QT_TRANSLATE_NOOP(
         "Explain",
         "in log-odds, how much likelier a response wins when it is shown first, where what people say of the two is held equal"),
     "", QT_TRANSLATE_NOOP("Explain", "logistic regression; sandwich errors by item")},
    {"undecided_share", "position",
     QT_TRANSLATE_NOOP(
         "Explain",
         "of comparisons judged twice or more in both orders, the share on which the entropy of a, tie and b over all runs is at least ln 2, both orders weighing alike; or whose mean probability lies within 0.05 of a half"),
     "{undecided} / {n}", wilsonDesign},
    {"*", "persons",
     QT_TRANSLATE_NOOP("Explain", "the share of a person's votes for the left less that for the right"), "",
     QT_TRANSLATE_NOOP("Explain",
                       "preference index; error of the difference of two shares of the same votes, by item")},
    {"*", "position",
     QT_TRANSLATE_NOOP("Explain", "the mean of the scores in that place over the calls that give scores"), "",
     QT_TRANSLATE_NOOP("Explain", "standard error linearised by item")},

    {"estimate", "length",
     QT_TRANSLATE_NOOP(
         "Explain",
         "where judge and people decided between responses of unlike length: the share for which the judge took "
         "the longer and people the shorter, less the share for which it was the other way round"),
     "({detail.b} - {detail.c}) / {n}",
     QT_TRANSLATE_NOOP("Explain", "surplus over people; paired difference of two shares, by item")},
    {"estimate", "length",
     QT_TRANSLATE_NOOP(
         "Explain", "the share of decided votes between responses of unlike length that took the longer one"),
     "", QT_TRANSLATE_NOOP("Explain", "a share; standard error linearised by item")},
    {"judge_prefers_longer", "length",
     QT_TRANSLATE_NOOP(
         "Explain",
         "of decided comparisons of unlike length, the share for which the judge took the longer response"),
     "({b} + {both_longer}) / {n}", wilsonDesign},
    {"people_prefer_longer", "length",
     QT_TRANSLATE_NOOP(
         "Explain",
         "of decided comparisons of unlike length, the share for which people took the longer response"),
     "({c} + {both_longer}) / {n}", wilsonDesign},
    {"longer_share", "length",
     QT_TRANSLATE_NOOP(
         "Explain",
         "of decided votes between responses that differ by more than 30 characters, the share for the longer"),
     "", QT_TRANSLATE_NOOP("Explain", "standard error linearised by item")},
    {"longer_share_any", "length",
     QT_TRANSLATE_NOOP(
         "Explain",
         "of decided votes between responses of unlike length, however little, the share for the longer"),
     "", QT_TRANSLATE_NOOP("Explain", "standard error linearised by item")},
    {"longer_score", "length",
     QT_TRANSLATE_NOOP(
         "Explain",
         "of votes between responses that differ by more than 30 characters, the share for the longer with ties as one half"),
     "", QT_TRANSLATE_NOOP("Explain", "standard error linearised by item")},
    {"length_effect", "length",
     QT_TRANSLATE_NOOP(
         "Explain",
         "in logits for one standard deviation of the difference in length, how much likelier the longer response "
         "wins"),
     "", sandwich},
    {"people_effect", "",
     QT_TRANSLATE_NOOP(
         "Explain",
         "in logits for one standard deviation of the difference, what it does to votes of people"),
     "", sandwich},
    {"judge_effect", "",
     QT_TRANSLATE_NOOP("Explain",
                       "in logits for one standard deviation of the difference, what it does to the judge"),
     "", sandwich},
    {"extra_effect", "",
     QT_TRANSLATE_NOOP("Explain",
                       "the judge's effect less that on people, fitted together on the same comparisons"),
     "{judge_effect} - {people_effect}", sandwich},
    {"p", "", flips, QT_TRANSLATE_NOOP("Explain", "of {b} and {c}"), byItem},
    {"mcnemar_p", "", twice, QT_TRANSLATE_NOOP("Explain", "of {b} and {c}"), mcNemar},

    {"judge_score", "self_preference",
     QT_TRANSLATE_NOOP("Explain",
                       "the mean points that the judge gives its own model: a win 1, a tie one half"),
     "", QT_TRANSLATE_NOOP("Explain", "standard error linearised by item")},
    {"people_score", "self_preference",
     QT_TRANSLATE_NOOP("Explain", "the mean points that people give the same model on the same comparisons"),
     "", QT_TRANSLATE_NOOP("Explain", "standard error linearised by item")},
    {"estimate", "self_preference",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the judge's points for its own model less what the line through the other models says that a judge of its "
         "decisiveness gives a model that people like as much"),
     "", ownModels},
    {"difference", "self_preference",
     QT_TRANSLATE_NOOP("Explain",
                       "the judge's points for the model less those of people, on the same comparisons"),
     "{judge_score} - {people_score}", ownModels},
    {"difference", "self_preference",
     QT_TRANSLATE_NOOP("Explain",
                       "the judge's points for the model less those of people, on the same comparisons"),
     "", ownModels},
    {"equal_opportunity", "self_preference",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the share of cases won by the model with people that the judge gives it, less the share of cases won by "
         "the other that the judge gives to that other"),
     "", QT_TRANSLATE_NOOP("Explain", "equal opportunity: Wataoka and others 2024")},
    {"*", "others_net",
     QT_TRANSLATE_NOOP("Explain",
                       "the net difference of another model, taken as for its own, which is a placebo"),
     "", ownModels},
    {"*", "others_judge_score",
     QT_TRANSLATE_NOOP("Explain", "the mean points that the judge gives another model"), "", ownModels},
    {"*", "others_people_score",
     QT_TRANSLATE_NOOP("Explain", "the mean points that people give another model"), "", ownModels},
    {"*", "others_equal_opportunity",
     QT_TRANSLATE_NOOP("Explain", "equal opportunity of another model, a placebo"), "",
     QT_TRANSLATE_NOOP("Explain", "Wataoka and others 2024")},
    {"*", "others",
     QT_TRANSLATE_NOOP("Explain", "the judge's points for another model less those of people, a placebo"), "",
     ownModels},
    {"*", "families",
     QT_TRANSLATE_NOOP("Explain", "the judge's points for the models of a family less those of people"), "",
     ownModels},

    {"estimate", "unstable",
     QT_TRANSLATE_NOOP(
         "Explain",
         "the share of comparisons judged several times in one order on which these calls disagree"),
     "{flagged} / {n}", wilsonDesign},
    {"estimate", "parse",
     QT_TRANSLATE_NOOP("Explain", "the share of comparisons on which some call gave no valid verdict"),
     "{flagged} / {n}", wilsonDesign},

    {"estimate", "tie",
     QT_TRANSLATE_NOOP("Explain", "the judge's share of ties less that of people on the same comparisons"),
     "({detail.b} - {detail.c}) / {n}",
     QT_TRANSLATE_NOOP("Explain", "paired difference of two shares, by item")},
    {"judge_ties", "tie", QT_TRANSLATE_NOOP("Explain", "the share of comparisons that the judge calls a tie"),
     "", wilsonDesign},
    {"people_ties", "tie", QT_TRANSLATE_NOOP("Explain", "the share of comparisons that people call a tie"),
     "", wilsonDesign},
    {"stuart_maxwell", "tie",
     QT_TRANSLATE_NOOP(
         "Explain",
         "how far the shares of a, tie and b of judge and people lie apart, as a chi-square with two degrees of "
         "freedom"),
     "", "Stuart 1955, Maxwell 1970"},
    {"stuart_maxwell_p", "tie",
     QT_TRANSLATE_NOOP("Explain", "the upper tail of the chi-square distribution at the statistic"),
     QT_TRANSLATE_NOOP("Explain", "of {stuart_maxwell}"), "Stuart 1955, Maxwell 1970"},
    {"bowker", "tie",
     QT_TRANSLATE_NOOP(
         "Explain", "the sum over pairs of categories of (count less mirrored count) squared over their sum"),
     "", "Bowker 1948"},
    {"bowker_p", "tie",
     QT_TRANSLATE_NOOP("Explain", "the upper tail of the chi-square distribution at the statistic"),
     QT_TRANSLATE_NOOP("Explain", "of {bowker}"), "Bowker 1948"},

    {"difference", "format",
     QT_TRANSLATE_NOOP(
         "Explain",
         "where the responses differ in the format and both decided: the share for which the judge took the one with "
         "more of it and people the other, less the share of the reverse"),
     "({b} - {c}) / {n}", QT_TRANSLATE_NOOP("Explain", "paired difference of two shares, by item")},
    {"estimate", "format",
     QT_TRANSLATE_NOOP(
         "Explain",
         "where the responses differ in list items and both decided: the share for which the judge took the one with "
         "more of them and people the other, less the share of the reverse"),
     "({flagged} - {mirrored}) / {n}",
     QT_TRANSLATE_NOOP("Explain", "paired difference of two shares, by item")},
    {"judge_prefers_more", "format",
     QT_TRANSLATE_NOOP(
         "Explain",
         "of decided comparisons that differ in it, the share for which the judge took the one with more of it"),
     "({b} + {both_more}) / {n}", wilsonDesign},
    {"people_prefer_more", "format",
     QT_TRANSLATE_NOOP(
         "Explain",
         "of decided comparisons that differ in it, the share for which people took the one with more of it"),
     "({c} + {both_more}) / {n}", wilsonDesign},

    {"estimate", "score",
     QT_TRANSLATE_NOOP("Explain", "the mean of its score less people's mean score of the same response"), "",
     QT_TRANSLATE_NOOP("Explain", "severity; standard error linearised by item")},
    {"mean", "score", QT_TRANSLATE_NOOP("Explain", "the mean of all its scores"), "", scoreHabits},
    {"deviation", "score", QT_TRANSLATE_NOOP("Explain", "the standard deviation of its scores"), "",
     scoreHabits},
    {"top_share", "score", QT_TRANSLATE_NOOP("Explain", "the share of scores that are its highest"), "",
     scoreHabits},
    {"three_values_share", "score",
     QT_TRANSLATE_NOOP("Explain", "the share of scores that its three commonest values take"), "",
     scoreHabits},
    {"entropy", "score",
     QT_TRANSLATE_NOOP("Explain", "how evenly its values are used, minus the sum of share times log share"),
     "", scoreHabits},
    {"length_correlation", "score",
     QT_TRANSLATE_NOOP("Explain", "the rank correlation of its scores with the lengths of the responses"), "",
     "Spearman 1904"},
    {"pair_less_alone", "score",
     QT_TRANSLATE_NOOP("Explain", "its score of a response in a pair less its score of the same one alone"),
     "", scoreHabits},
    {"people_mean", "score", QT_TRANSLATE_NOOP("Explain", "the mean of people's scores"), "", scoreHabits},
    {"people_entropy", "score", QT_TRANSLATE_NOOP("Explain", "how evenly people use their values"), "",
     scoreHabits},
    {"people_length_correlation", "score",
     QT_TRANSLATE_NOOP("Explain", "the rank correlation of people's scores with length"), "",
     "Spearman 1904"},

    {"estimate", "rationale",
     QT_TRANSLATE_NOOP(
         "Explain",
         "of comparisons whose rationales state a preference in words, the share on which one states another than "
         "its verdict"),
     "{detail.contradicts} / {n}", wilsonDesign},
    {"states_share", "rationale",
     QT_TRANSLATE_NOOP("Explain", "the share of comparisons with a rationale whose words state a preference"),
     "", wilsonDesign},

    {"fit_effect", "length",
     QT_TRANSLATE_NOOP(
         "Explain",
         "in logits for tanh(difference in length over its root mean square) = 1, what length does to the judge's rulings where the models' strengths are held equal"),
     "",
     QT_TRANSLATE_NOOP(
         "Explain", "logistic regression with a ridge of 1e-4, ties as one half; sandwich errors by item")},
    {"toward_share", "length",
     QT_TRANSLATE_NOOP(
         "Explain",
         "of rulings on which that fit takes another side without the length term than with it, the share that is as with it"),
     "{toward} / {n}", wilsonDesign},
    {"estimate", "gold",
     QT_TRANSLATE_NOOP(
         "Explain",
         "of comparisons that the judge decided and whose fixed truth takes a side, the share on which the judge chose the other"),
     "{flagged} / {n}", wilsonDesign},
    {"judge_wrong", "gold",
     QT_TRANSLATE_NOOP(
         "Explain",
         "of comparisons with a fixed truth that judge and people decided, the share on which the judge chose the wrong side"),
     "", wilsonDesign},
    {"people_wrong", "gold",
     QT_TRANSLATE_NOOP(
         "Explain",
         "of comparisons with a fixed truth that judge and people decided, the share on which the majority of people chose the wrong side"),
     "", wilsonDesign},
    {"wrong_difference", "gold", QT_TRANSLATE_NOOP("Explain", "the judge's share less that of people"),
     "({judge_wrong_people_right} - {judge_right_people_wrong}) / {n}",
     QT_TRANSLATE_NOOP("Explain", "paired difference of two shares, by item")},
});

} // namespace

std::span<const Explanation> explanationsOfBias() { return lines; }

} // namespace report
