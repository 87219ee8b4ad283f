// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/bias_words.h"

#include "ui/bias/word_pairs.h"
#include "ui/widgets/pattern_text.h"
#include "ui/widgets/words.h"

namespace ui {

namespace {

constexpr Pair kinds[] = {
    {"position", QT_TRANSLATE_NOOP("BiasWords", "position")},
    {"length", QT_TRANSLATE_NOOP("BiasWords", "length")},
    {"self_preference", QT_TRANSLATE_NOOP("BiasWords", "self-preference")},
    {"unstable", QT_TRANSLATE_NOOP("BiasWords", "instability")},
    {"tie", QT_TRANSLATE_NOOP("BiasWords", "ties")},
    {"parse", QT_TRANSLATE_NOOP("BiasWords", "replies without a verdict")},
    {"format", QT_TRANSLATE_NOOP("BiasWords", "formatting")},
    {"score", QT_TRANSLATE_NOOP("BiasWords", "scores")},
    {"rationale", QT_TRANSLATE_NOOP("BiasWords", "rationales")},
    {"gold", QT_TRANSLATE_NOOP("BiasWords", "wrong verdicts")},
};

constexpr Pair sentences[] = {
    {"%5: of %4 comparisons judged in both orders %6 went to the response shown first and %7 to the one shown second, a preference index of %1 "
     "(%2 to %3), exact p by item %8",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "%5: of %4 comparisons judged in both orders, %6 went to the response shown first and %7 to the one shown second, a preference index of %1 "
         "(%2 to %3), exact p by item %8.")},
    {"%5: of comparisons judged in one order each %6 went to the response shown first and %7 to the one shown second; with the models' strengths held equal, coming first moves the log-odds by %1 (%2 to %3, n = %4)",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "%5: of comparisons judged in one order each, %6 went to the response shown first and %7 to the one shown second. With the models' strengths held equal, coming first moves the log-odds by %1 (%2 to %3, n = %4).")},
    {"%5: of comparisons judged in one order each %6 went to the response shown first and %7 to the one shown second; with what people chose held equal, coming first moves the log-odds by %1 (%2 to %3, n = %4)",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "%5: of comparisons judged in one order each, %6 went to the response shown first and %7 to the one shown second. With what people chose held equal, coming first moves the log-odds by %1 (%2 to %3, n = %4).")},
    {"%5: of comparisons judged in one order each %6 went to the response shown first and %7 to the one "
     "shown second; with the models' strengths held equal, coming first moves the log-odds by %1 (%2 to "
     "%3, n = %4); %8 whose order is not known are left out",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "%5: of comparisons judged in one order each, %6 went to the response shown first and %7 to the "
         "one shown second. With the models' strengths held equal, coming first moves the log-odds by %1 "
         "(%2 to %3, n = %4). Left out are %8 whose order is not known.")},
    {"%5: of comparisons judged in one order each %6 went to the response shown first and %7 to the one "
     "shown second; with what people chose held equal, coming first moves the log-odds by %1 (%2 to "
     "%3, n = %4); %8 whose order is not known are left out",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "%5: of comparisons judged in one order each, %6 went to the response shown first and %7 to the "
         "one shown second. With what people chose held equal, coming first moves the log-odds by %1 "
         "(%2 to %3, n = %4). Left out are %8 whose order is not known.")},
    {"%5: of %4 votes whose sides are known %6 went to the response shown left and %7 to the one shown right, a preference index of %1 "
     "(%2 to %3), exact p by item %8",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "%5: of %4 votes whose sides are known, %6 went to the response shown left and %7 to the one shown right, a preference index of %1 "
         "(%2 to %3), exact p by item %8.")},
    {"%5: against people it took the longer response in %6 and the shorter one in %7 of %4 comparisons of unlike lengths, a difference of %1 "
     "(%2 to %3), exact p by item %8",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "%5: against people it took the longer response in %6 and the shorter one in %7 of %4 comparisons of unlike lengths, a difference of %1 "
         "(%2 to %3), exact p by item %8.")},
    {"took the longer response in a share of %1 (%2 to %3) of %4 votes that decided between unlike lengths, %5 against %6; what judges are set beside, and no bias by itself",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "Of %4 votes that decided between unlike lengths, %5 went to the longer response and %6 to the shorter, a share of %1 (%2 to %3). Judges are set beside this; by itself it is no bias.")},
    {"%5: it gives its own model %6 where people give it %7, on %4 comparisons; net of how it treats the other models that is a difference of %1 (%2 to %3)",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "%5: it gives its own model %6 where people give it %7, on %4 comparisons. Net of how it treats the other models that is a difference of %1 (%2 to %3).")},
    {"repetitions of one order disagree on a share of %1 (%2 to %3) of %4 comparisons",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "Repetitions of one order disagree on a share of %1 (%2 to %3) of %4 comparisons judged again.")},
    {"%5: of %4 comparisons it called %6 a tie where most people decided, and most people %7 where it decided, a difference of %1 (%2 to %3); %8 of these, where three quarters of the people are of one mind, carry the flag; %9 more on which people are split are left out",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "%5: of %4 comparisons it called %6 a tie where most people decided, and most people called %7 one where it decided, a difference of %1 (%2 to %3). Of these, %8 carry the flag: there three quarters of the people are of one mind. Left out are %9 more on which people are split.")},
    {"of %4 comparisons that it decided and that have a fixed truth it chose the wrong response in %5, a share of %1 (%2 to %3)",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "Of %4 comparisons that it decided and that have a fixed truth, it chose the wrong response in %5, a share of %1 (%2 to %3).")},
    {"some call gave no valid verdict on a share of %1 (%2 to %3) of %4 comparisons",
     QT_TRANSLATE_NOOP("BiasWords",
                       "Some call gave no valid verdict on a share of %1 (%2 to %3) of %4 comparisons.")},
    {"%5: against people it took the response with more list items in %6 and the one with fewer in %7 of %4 comparisons that differ in them, a difference of %1 "
     "(%2 to %3), exact p by item %8",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "%5: against people it took the response with more list items in %6 and the one with fewer in %7 of %4 comparisons that differ in them, a difference of %1 "
         "(%2 to %3), exact p by item %8.")},
    {"%5: on the responses that people scored too, its %4 scores differ from people's mean by %1 (%2 to %3) points",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "%5: on the responses that people scored too, its %4 scores differ from people's mean by %1 (%2 to %3) points.")},
    {"severity is not defined: %1; %2 scores average %3, take %4 different values, and the three most used of them have a share of %5",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "Severity is not defined: %1. %2 scores average %3 and take %4 different values; the three most used of them have a share of %5.")},
    {"a rationale states another preference than its verdict on a share of %1 (%2 to %3) of %4 comparisons whose rationales state one: %5; %6 state none in words that are known for one", QT_TRANSLATE_NOOP("BiasWords",
                                                                                                                                                                                                             "On a share of %1 (%2 to %3) of %4 comparisons whose rationales state a preference, one states another than its verdict: %5. The rationales of %6 state none in words that are known for one.")},
    {"not defined: %1 (n = %2)", QT_TRANSLATE_NOOP("BiasWords", "Not defined: %1.")},
};

constexpr Pair whys[] = {
    {"position is not known: imported rulings say that the two orders disagreed, not in which direction",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "position is not known, because imported rulings say that the two orders disagreed, not "
         "in which direction")},
    {"position is not known: the source does not tell which response was shown first",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "position is not known, because the source does not tell which response was shown first")},
    {"position is not known: there are no verdicts, and rulings alone do not tell what was shown first",
     QT_TRANSLATE_NOOP("BiasWords",
                       "position is not known, because there are no verdicts, and rulings alone do not tell "
                       "what was shown first")},
    {"no comparison has a valid verdict in both orders",
     QT_TRANSLATE_NOOP("BiasWords", "no comparison has a valid verdict in both orders")},
    {"no vote tells which response was shown left",
     QT_TRANSLATE_NOOP("BiasWords", "no vote tells which response was shown left")},
    {"no comparison of unlike lengths on which both the judge and the people decided",
     QT_TRANSLATE_NOOP(
         "BiasWords", "there is no comparison of unlike lengths on which both the judge and people decided")},
    {"the judge's own model is not known: no set-up names it, and no model here is called as the judge or as "
     "its family",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "the judge's own model is not known: no set-up names it, and no model here is called as "
         "the judge or as its family")},
    {"nothing was judged twice in one order",
     QT_TRANSLATE_NOOP("BiasWords", "nothing was judged twice in one order")},
    {"wherever there is a ruling people are split",
     QT_TRANSLATE_NOOP("BiasWords", "wherever there is a ruling people are split")},
    {"no comparison has both a ruling and a vote of people",
     QT_TRANSLATE_NOOP("BiasWords", "no comparison has both a ruling and a vote of people")},
    {"no calls are stored: imported rulings do not tell how they were read",
     QT_TRANSLATE_NOOP("BiasWords",
                       "no calls are stored, and imported rulings do not tell how they were read")},
    {"nothing to take a share of", QT_TRANSLATE_NOOP("BiasWords", "there is nothing to take a share of")},
    {"nothing to compare", QT_TRANSLATE_NOOP("BiasWords", "there is nothing to compare")},
    {"no unit speaks for one side or the other",
     QT_TRANSLATE_NOOP("BiasWords", "nothing speaks for one side or the other")},
    {"0 other models, telling a preference from decisiveness needs 2",
     QT_TRANSLATE_NOOP("BiasWords",
                       "there is no other model, and telling a preference from decisiveness needs two")},
    {"1 other model, telling a preference from decisiveness needs 2",
     QT_TRANSLATE_NOOP("BiasWords",
                       "there is one other model, and telling a preference from decisiveness needs two")},
    {"people give the other models the same points",
     QT_TRANSLATE_NOOP("BiasWords", "people give the other models the same points")},
    {"people never picked one of the two",
     QT_TRANSLATE_NOOP("BiasWords", "people never picked one of the two")},
    {"the same side was always shown first",
     QT_TRANSLATE_NOOP("BiasWords", "the same side was always shown first")},
    {"no two models were shown both ways round",
     QT_TRANSLATE_NOOP("BiasWords", "no two models were shown both ways round")},
    {"nothing was judged in one order", QT_TRANSLATE_NOOP("BiasWords", "nothing was judged in one order")},
    {"no vote decided between responses of unlike lengths",
     QT_TRANSLATE_NOOP("BiasWords", "no vote decided between responses of unlike lengths")},
    {"no comparison of responses that differ in this on which both the judge and the people decided",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "there is no comparison of responses that differ in this on which both the judge and people decided")},
    {"the responses never differ in this",
     QT_TRANSLATE_NOOP("BiasWords", "the responses never differ in this")},
    {"no disagreement to compare", QT_TRANSLATE_NOOP("BiasWords", "there is no disagreement to compare")},
    {"no scores: neither ratings of single responses nor scores in pairs",
     QT_TRANSLATE_NOOP("BiasWords",
                       "there are no scores, neither ratings of single responses nor scores in pairs")},
    {"people are what the scores of others are set beside",
     QT_TRANSLATE_NOOP("BiasWords", "people are what the scores of others are set beside")},
    {"no response has both a score of this rater and one of people",
     QT_TRANSLATE_NOOP("BiasWords", "no response has both a score of this rater and one of people")},
    {"no scores", QT_TRANSLATE_NOOP("BiasWords", "there are no scores")},
    {"1 score, a deviation needs 2",
     QT_TRANSLATE_NOOP("BiasWords", "there is one score, and a deviation needs two")},
    {"no rationales are stored", QT_TRANSLATE_NOOP("BiasWords", "no rationales are stored")},
    {"no rationale states a preference in words that are known for one",
     QT_TRANSLATE_NOOP("BiasWords", "no rationale states a preference in words that are known for one")},
    {"no comparison that the judge decided has a fixed truth with a side",
     QT_TRANSLATE_NOOP("BiasWords",
                       "no comparison that the judge decided has a fixed truth that takes a side")},
    {"the judge and the people nowhere both decided beside a fixed truth",
     QT_TRANSLATE_NOOP("BiasWords", "the judge and people nowhere both decided beside a fixed truth")},
    {"no comparison was judged again in both orders, or with probabilities in both",
     QT_TRANSLATE_NOOP("BiasWords",
                       "no comparison was judged again in both orders, or with probabilities in both")},
    {"the length term turns the model nowhere",
     QT_TRANSLATE_NOOP("BiasWords", "the length term turns the model nowhere")},
    {"there is no fit", QT_TRANSLATE_NOOP("BiasWords", "there is no fit")},
    {"no rulings on two models", QT_TRANSLATE_NOOP("BiasWords", "there are no rulings on two models")},
    {"the responses never differ in length",
     QT_TRANSLATE_NOOP("BiasWords", "the responses never differ in length")},
    {"fewer than 100 rulings on two models",
     QT_TRANSLATE_NOOP("BiasWords", "there are fewer than 100 rulings on two models")},
    {"in less than a tenth of the rulings the longer response is of the model that is otherwise the shorter one, so that length cannot be told from the model",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "in less than a tenth of the rulings the longer response is of the model that is otherwise the shorter one, so that length cannot be told from the model")},
    {"no shared comparisons", QT_TRANSLATE_NOOP("BiasWords", "no comparison is shared")},
};

/// What an interval leaves out, clauses that begin a sentence; and a p that is no number to be read.
constexpr Pair leanings[] = {
    {"below 0.000001", QT_TRANSLATE_NOOP("BiasWords", "below .000001")},
    {"not defined", QT_TRANSLATE_NOOP("BiasWords", "not defined")},
    {"prefers what is shown first, beyond chance",
     QT_TRANSLATE_NOOP("BiasWords", "Prefers what is shown first, beyond chance")},
    {"no preference for a place beyond chance",
     QT_TRANSLATE_NOOP("BiasWords", "No preference for a place beyond chance")},
    {"prefers what is shown second, beyond chance",
     QT_TRANSLATE_NOOP("BiasWords", "Prefers what is shown second, beyond chance")},
    {"prefers what stands left, beyond chance",
     QT_TRANSLATE_NOOP("BiasWords", "Prefer what stands left, beyond chance")},
    {"no preference for a side beyond chance",
     QT_TRANSLATE_NOOP("BiasWords", "No preference for a side beyond chance")},
    {"prefers what stands right, beyond chance",
     QT_TRANSLATE_NOOP("BiasWords", "Prefer what stands right, beyond chance")},
    {"likes long responses more than people do",
     QT_TRANSLATE_NOOP("BiasWords", "Likes long responses more than people do")},
    {"likes long responses as people do, as far as this shows",
     QT_TRANSLATE_NOOP("BiasWords", "Likes long responses as people do, as far as this shows")},
    {"likes long responses less than people do",
     QT_TRANSLATE_NOOP("BiasWords", "Likes long responses less than people do")},
    {"favours its own model beyond its decisiveness",
     QT_TRANSLATE_NOOP("BiasWords", "Favours its own model beyond its decisiveness")},
    {"does not favour its own model beyond its decisiveness, as far as this shows",
     QT_TRANSLATE_NOOP("BiasWords",
                       "Does not favour its own model beyond its decisiveness, as far as this shows")},
    {"disfavours its own model beyond its decisiveness",
     QT_TRANSLATE_NOOP("BiasWords", "Disfavours its own model beyond its decisiveness")},
    {"calls ties more often than most people do",
     QT_TRANSLATE_NOOP("BiasWords", "Calls ties more often than most people do")},
    {"calls ties as often as most people do, as far as this shows",
     QT_TRANSLATE_NOOP("BiasWords", "Calls ties as often as most people do, as far as this shows")},
    {"calls ties less often than most people do",
     QT_TRANSLATE_NOOP("BiasWords", "Calls ties less often than most people do")},
    {"likes lists more than people do", QT_TRANSLATE_NOOP("BiasWords", "Likes lists more than people do")},
    {"likes lists as people do, as far as this shows",
     QT_TRANSLATE_NOOP("BiasWords", "Likes lists as people do, as far as this shows")},
    {"likes lists less than people do", QT_TRANSLATE_NOOP("BiasWords", "Likes lists less than people do")},
    {"scores higher than people do", QT_TRANSLATE_NOOP("BiasWords", "Scores higher than people do")},
    {"scores as high as people do, as far as this shows",
     QT_TRANSLATE_NOOP("BiasWords", "Scores as high as people do, as far as this shows")},
    {"scores lower than people do", QT_TRANSLATE_NOOP("BiasWords", "Scores lower than people do")},
};

QString biasFactText(const analysis::Fact &fact)
{
    if (!std::holds_alternative<QString>(fact.value))
        return factText(fact);
    const std::string word = std::get<QString>(fact.value).toStdString();
    return found(leanings, word) != nullptr ? textOf(leanings, word) : whyText(word);
}

} // namespace

QString biasText(const char *kind) { return textOf(kinds, kind); }

QString evidenceText(analysis::EvidenceKind evidence)
{
    return evidence == analysis::EvidenceKind::Observational ? BiasWords::tr("observational")
                                                             : BiasWords::tr("interventional");
}

QString evidenceReason(analysis::EvidenceKind evidence)
{
    return evidence == analysis::EvidenceKind::Observational
               ? BiasWords::tr(
                     "Observational: cases as they are. Something that goes with the bias may be the "
                     "cause, so this is a suspicion and no proof.")
               : BiasWords::tr(
                     "Interventional: the same content under a change that must not matter, such as the "
                     "order. What changes with it was caused by it.");
}

bool hasOpposite(const char *kind)
{
    const std::string_view bias(kind);
    return bias != "unstable" && bias != "parse" && bias != "rationale" && bias != "gold";
}

QString sentenceText(const analysis::Sentence &sentence)
{
    return patternText(textOf(sentences, sentence.pattern), sentence, &biasFactText);
}

QString whyText(const std::string &why) { return textOf(whys, why); }

} // namespace ui
