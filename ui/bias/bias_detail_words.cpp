// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/bias_words.h"
#include "ui/bias/word_pairs.h"
#include "ui/widgets/words.h"

namespace ui {

namespace {

/// Details that are called by what they hold; `b` and `c` are cells of the four-way table of the kind.
constexpr Pair details[] = {
    {"consistent", QT_TRANSLATE_NOOP("BiasWords", "the same in both orders")},
    {"toward_first", QT_TRANSLATE_NOOP("BiasWords", "toward the first")},
    {"toward_second", QT_TRANSLATE_NOOP("BiasWords", "toward the second")},
    {"incomplete", QT_TRANSLATE_NOOP("BiasWords", "an order failed")},
    {"consistency", QT_TRANSLATE_NOOP("BiasWords", "share: the same in both orders")},
    {"share_first", QT_TRANSLATE_NOOP("BiasWords", "share: toward the first")},
    {"share_second", QT_TRANSLATE_NOOP("BiasWords", "share: toward the second")},
    {"share_incomplete", QT_TRANSLATE_NOOP("BiasWords", "share: an order failed")},
    {"p", QT_TRANSLATE_NOOP("BiasWords", "exact p by item, two-sided")},
    {"exact_p", QT_TRANSLATE_NOOP("BiasWords", "exact p row by row, two-sided")},
    {"mcnemar_p", QT_TRANSLATE_NOOP("BiasWords", "exact McNemar p row by row, two-sided")},
    {"left", QT_TRANSLATE_NOOP("BiasWords", "took what stood left")},
    {"right", QT_TRANSLATE_NOOP("BiasWords", "took what stood right")},
    {"tie", QT_TRANSLATE_NOOP("BiasWords", "tie")},
    {"length b", QT_TRANSLATE_NOOP("BiasWords", "judge longer, people shorter")},
    {"length c", QT_TRANSLATE_NOOP("BiasWords", "judge shorter, people longer")},
    {"both_longer", QT_TRANSLATE_NOOP("BiasWords", "both took the longer")},
    {"both_shorter", QT_TRANSLATE_NOOP("BiasWords", "both took the shorter")},
    {"judge_prefers_longer", QT_TRANSLATE_NOOP("BiasWords", "share: the judge took the longer")},
    {"people_prefer_longer", QT_TRANSLATE_NOOP("BiasWords", "share: people took the longer")},
    {"judge_score", QT_TRANSLATE_NOOP("BiasWords", "own model's score by the judge")},
    {"people_score", QT_TRANSLATE_NOOP("BiasWords", "own model's score by people")},
    {"self_preference b", QT_TRANSLATE_NOOP("BiasWords", "judge for it, people against it")},
    {"self_preference c", QT_TRANSLATE_NOOP("BiasWords", "judge against it, people for it")},
    {"family", QT_TRANSLATE_NOOP("BiasWords", "models of the judge's family")},
    {"others", QT_TRANSLATE_NOOP("BiasWords", "other models")},
    {"difference", QT_TRANSLATE_NOOP("BiasWords", "difference")},
    {"tie b", QT_TRANSLATE_NOOP("BiasWords", "judge tie, people decided")},
    {"tie c", QT_TRANSLATE_NOOP("BiasWords", "judge decided, people tie")},
    {"splits", QT_TRANSLATE_NOOP("BiasWords", "left out: people are split")},
    {"judge_ties", QT_TRANSLATE_NOOP("BiasWords", "share of ties of the judge")},
    {"people_ties", QT_TRANSLATE_NOOP("BiasWords", "share of ties of people")},
    {"single_first", QT_TRANSLATE_NOOP("BiasWords", "one order: chose the first")},
    {"single_second", QT_TRANSLATE_NOOP("BiasWords", "one order: chose the second")},
    {"single_share_first", QT_TRANSLATE_NOOP("BiasWords", "one order: share that chose the first")},
    {"unknown_order", QT_TRANSLATE_NOOP("BiasWords", "left out: the order is not known")},
    {"order_effect", QT_TRANSLATE_NOOP("BiasWords", "coming first, in log-odds, models held equal")},
    {"order_effect_given_people",
     QT_TRANSLATE_NOOP("BiasWords", "coming first, in log-odds, people held equal")},
    {"calls_first", QT_TRANSLATE_NOOP("BiasWords", "calls: chose the first")},
    {"calls_second", QT_TRANSLATE_NOOP("BiasWords", "calls: chose the second")},
    {"calls_tie", QT_TRANSLATE_NOOP("BiasWords", "calls: tie")},
    {"calls_failed", QT_TRANSLATE_NOOP("BiasWords", "calls: no valid verdict")},
    {"calls_share_first", QT_TRANSLATE_NOOP("BiasWords", "share of calls that chose the first")},
    {"calls_share_second", QT_TRANSLATE_NOOP("BiasWords", "share of calls that chose the second")},
    {"calls_share_tie", QT_TRANSLATE_NOOP("BiasWords", "share of calls that were ties")},
    {"score_first", QT_TRANSLATE_NOOP("BiasWords", "mean score of what was shown first")},
    {"score_second", QT_TRANSLATE_NOOP("BiasWords", "mean score of what was shown second")},
    {"score_difference", QT_TRANSLATE_NOOP("BiasWords", "first less second, in points")},
    {"persons", QT_TRANSLATE_NOOP("BiasWords", "each person")},
    {"longer_share", QT_TRANSLATE_NOOP("BiasWords", "share: the longer, wherever it decided")},
    {"longer_share_any", QT_TRANSLATE_NOOP("BiasWords", "the same, however little longer")},
    {"longer_score", QT_TRANSLATE_NOOP("BiasWords", "score of the longer, ties half")},
    {"length_effect", QT_TRANSLATE_NOOP("BiasWords", "length, in log-odds for one standard deviation")},
    {"beside_people", QT_TRANSLATE_NOOP("BiasWords", "in log-odds for one standard deviation")},
    {"people_effect", QT_TRANSLATE_NOOP("BiasWords", "people's taste, in log-odds")},
    {"judge_effect", QT_TRANSLATE_NOOP("BiasWords", "the judge's taste, in log-odds")},
    {"extra_effect", QT_TRANSLATE_NOOP("BiasWords", "the judge's beyond people's, in log-odds")},
    {"self_preference difference", QT_TRANSLATE_NOOP("BiasWords", "difference, decisiveness included")},
    {"equal_opportunity",
     QT_TRANSLATE_NOOP("BiasWords", "chooses it where people do, less the same of the others")},
    {"others_net", QT_TRANSLATE_NOOP("BiasWords", "other models, net of decisiveness")},
    {"others_judge_score", QT_TRANSLATE_NOOP("BiasWords", "other models' score by the judge")},
    {"others_people_score", QT_TRANSLATE_NOOP("BiasWords", "other models' score by people")},
    {"others_equal_opportunity", QT_TRANSLATE_NOOP("BiasWords", "other models, chosen where people do")},
    {"families", QT_TRANSLATE_NOOP("BiasWords", "families of models")},
    {"stuart_maxwell", QT_TRANSLATE_NOOP("BiasWords", "Stuart–Maxwell: is each choice as common?")},
    {"stuart_maxwell_p", QT_TRANSLATE_NOOP("BiasWords", "its p")},
    {"bowker", QT_TRANSLATE_NOOP("BiasWords", "Bowker: are choices exchanged evenly?")},
    {"bowker_p", QT_TRANSLATE_NOOP("BiasWords", "its p")},
    {"lists", QT_TRANSLATE_NOOP("BiasWords", "lists")},
    {"bold", QT_TRANSLATE_NOOP("BiasWords", "bold")},
    {"headings", QT_TRANSLATE_NOOP("BiasWords", "headings")},
    {"code", QT_TRANSLATE_NOOP("BiasWords", "code")},
    {"format b", QT_TRANSLATE_NOOP("BiasWords", "judge more, people fewer")},
    {"format c", QT_TRANSLATE_NOOP("BiasWords", "judge fewer, people more")},
    {"both_more", QT_TRANSLATE_NOOP("BiasWords", "both took the one with more")},
    {"both_fewer", QT_TRANSLATE_NOOP("BiasWords", "both took the one with fewer")},
    {"judge_prefers_more", QT_TRANSLATE_NOOP("BiasWords", "share: the judge took the one with more")},
    {"people_prefer_more", QT_TRANSLATE_NOOP("BiasWords", "share: people took the one with more")},
    {"mean", QT_TRANSLATE_NOOP("BiasWords", "mean score")},
    {"deviation", QT_TRANSLATE_NOOP("BiasWords", "standard deviation")},
    {"top_share", QT_TRANSLATE_NOOP("BiasWords", "share at the highest score")},
    {"three_values_share", QT_TRANSLATE_NOOP("BiasWords", "share of the three most used scores")},
    {"entropy", QT_TRANSLATE_NOOP("BiasWords", "entropy of the scores, in nats")},
    {"length_correlation", QT_TRANSLATE_NOOP("BiasWords", "rank correlation of score and length")},
    {"pair_less_alone", QT_TRANSLATE_NOOP("BiasWords", "in pairs less alone, in points")},
    {"people_mean", QT_TRANSLATE_NOOP("BiasWords", "people's mean score")},
    {"people_entropy", QT_TRANSLATE_NOOP("BiasWords", "entropy of people's scores, in nats")},
    {"people_length_correlation",
     QT_TRANSLATE_NOOP("BiasWords", "people's rank correlation of score and length")},
    {"contradicts", QT_TRANSLATE_NOOP("BiasWords", "states another preference")},
    {"agrees", QT_TRANSLATE_NOOP("BiasWords", "states that of the verdict")},
    {"silent", QT_TRANSLATE_NOOP("BiasWords", "states none that is known for one")},
    {"people_split", QT_TRANSLATE_NOOP("BiasWords", "of these not flagged: people are split")},
    {"flag_tie",
     QT_TRANSLATE_NOOP("BiasWords", "flagged: judge tie, three quarters of people decided alike")},
    {"flag_decided",
     QT_TRANSLATE_NOOP("BiasWords", "flagged: judge decided, a tie for three quarters of people")},
    {"counterfactual", QT_TRANSLATE_NOOP("BiasWords", "fitted without length")},
    {"fit_effect", QT_TRANSLATE_NOOP("BiasWords", "length, in log-odds, models held equal")},
    {"toward", QT_TRANSLATE_NOOP("BiasWords", "length turns the model to the judge's choice")},
    {"away", QT_TRANSLATE_NOOP("BiasWords", "length turns the model from the judge's choice")},
    {"toward_share", QT_TRANSLATE_NOOP("BiasWords", "share of these that turn to its choice")},
    {"undecided_runs", QT_TRANSLATE_NOOP("BiasWords", "runs over both orders")},
    {"undecided", QT_TRANSLATE_NOOP("BiasWords", "leave it open which is better")},
    {"settled", QT_TRANSLATE_NOOP("BiasWords", "tell which is better")},
    {"undecided_share", QT_TRANSLATE_NOOP("BiasWords", "share that leaves it open")},
    {"gold_right", QT_TRANSLATE_NOOP("BiasWords", "chose the right response")},
    {"gold_tie", QT_TRANSLATE_NOOP("BiasWords", "called it a tie")},
    {"gold beside_people", QT_TRANSLATE_NOOP("BiasWords", "beside people")},
    {"judge_wrong", QT_TRANSLATE_NOOP("BiasWords", "share: the judge chose the wrong one")},
    {"people_wrong", QT_TRANSLATE_NOOP("BiasWords", "share: people chose the wrong one")},
    {"judge_wrong_people_right", QT_TRANSLATE_NOOP("BiasWords", "judge wrong, people right")},
    {"judge_right_people_wrong", QT_TRANSLATE_NOOP("BiasWords", "judge right, people wrong")},
    {"wrong_difference", QT_TRANSLATE_NOOP("BiasWords", "judge's share less people's")},
    {"ref_contradict",
     QT_TRANSLATE_NOOP("BiasWords", "the same model with the reference answer says otherwise")},
    {"states_share", QT_TRANSLATE_NOOP("BiasWords", "share that states a preference")},
};

} // namespace

QString detailText(const char *kind, const QString &name)
{
    const std::string written = name.toStdString();
    if (const char *text = found(details, std::string(kind) + ' ' + written))
        return BiasWords::tr(text);
    if (found(details, written) != nullptr)
        return textOf(details, written);
    if (const auto swap = model::swapFromWord(name))
        return swapText(*swap);
    if (const auto state = model::stateFromWord(name))
        return stateText(*state);
    return name;
}

bool holdsNames(const QString &detail)
{
    return detail.startsWith(QLatin1String("others")) || detail == QLatin1String("families") ||
           detail == QLatin1String("persons");
}

} // namespace ui
