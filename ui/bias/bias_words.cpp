// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/bias_words.h"

#include "ui/widgets/pattern_text.h"
#include "ui/widgets/words.h"

#include <QCoreApplication>

#include <span>
#include <string_view>

namespace ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BiasWords)
};

/// What app/analysis writes, and what the window says for it.
struct Pair
{
    std::string_view written;
    const char *text;
};

constexpr Pair kinds[] = {
    {"position", QT_TRANSLATE_NOOP("BiasWords", "position")},
    {"length", QT_TRANSLATE_NOOP("BiasWords", "length")},
    {"self_preference", QT_TRANSLATE_NOOP("BiasWords", "self-preference")},
    {"unstable", QT_TRANSLATE_NOOP("BiasWords", "instability")},
    {"tie", QT_TRANSLATE_NOOP("BiasWords", "ties")},
    {"parse", QT_TRANSLATE_NOOP("BiasWords", "replies without a verdict")},
};

constexpr Pair sentences[] = {
    {"preference index %1 (%2 to %3): of %4 comparisons judged in both orders %5 went to the response shown "
     "first and %6 to the one shown second",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "Of %4 comparisons judged in both orders, %5 went to the response shown first and %6 to "
         "the one shown second: a preference index of %1 (%2 to %3).")},
    {"preference index %1 (%2 to %3): of %4 votes whose sides are known %5 went to the response shown left "
     "and %6 to the one shown right",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "Of %4 votes whose sides are known, %5 went to the response shown left and %6 to the one "
         "shown right: a preference index of %1 (%2 to %3).")},
    {"took the longer response against people more often than the shorter, by %1 (%2 to %3) of %4 "
     "comparisons: %5 against %6",
     QT_TRANSLATE_NOOP("BiasWords",
                       "Against people it chose the longer response in %5 and the shorter one in %6 of %4 "
                       "comparisons of unlike lengths: a difference of %1 (%2 to %3).")},
    {"gives its own model %1 (%2 to %3) more than people do, on %4 comparisons: %5 against %6; a judge who "
     "decides more often than people moves every model",
     QT_TRANSLATE_NOOP(
         "BiasWords", "Gives its own model %5 where people give it %6, on %4 comparisons: a difference of %1 "
                      "(%2 to %3). A judge who decides more often than people moves every model, so compare "
                      "the other models in the details.")},
    {"repetitions of one order disagree on a share of %1 (%2 to %3) of %4 comparisons",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "Repetitions of one order disagree on a share of %1 (%2 to %3) of %4 comparisons judged again.")},
    {"calls %1 (%2 to %3) more of %4 comparisons a tie than people: %5 where people decided, %6 the reverse",
     QT_TRANSLATE_NOOP("BiasWords",
                       "Called %5 of %4 comparisons a tie where people decided, and decided %6 that people "
                       "called a tie: a difference of %1 (%2 to %3).")},
    {"some call gave no valid verdict on a share of %1 (%2 to %3) of %4 comparisons",
     QT_TRANSLATE_NOOP("BiasWords",
                       "Some call gave no valid verdict on a share of %1 (%2 to %3) of %4 comparisons.")},
    {"not defined: %1 (n = %2)", QT_TRANSLATE_NOOP("BiasWords", "Not defined: %1.")},
};

constexpr Pair whys[] = {
    {"position is not known: imported rulings say that the two orders disagreed, not in which direction",
     QT_TRANSLATE_NOOP(
         "BiasWords",
         "position is not known, because imported rulings say that the two orders disagreed, not "
         "in which direction")},
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
    {"no comparison has both a ruling and a vote of people",
     QT_TRANSLATE_NOOP("BiasWords", "no comparison has both a ruling and a vote of people")},
    {"no calls are stored: imported rulings do not tell how they were read",
     QT_TRANSLATE_NOOP("BiasWords",
                       "no calls are stored, and imported rulings do not tell how they were read")},
    {"nothing to take a share of", QT_TRANSLATE_NOOP("BiasWords", "there is nothing to take a share of")},
    {"nothing to compare", QT_TRANSLATE_NOOP("BiasWords", "there is nothing to compare")},
    {"no unit speaks for one side or the other",
     QT_TRANSLATE_NOOP("BiasWords", "nothing speaks for one side or the other")},
    {"no shared comparisons", QT_TRANSLATE_NOOP("BiasWords", "no comparison is shared")},
};

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
    {"exact_p", QT_TRANSLATE_NOOP("BiasWords", "exact p, two-sided")},
    {"mcnemar_p", QT_TRANSLATE_NOOP("BiasWords", "exact McNemar p, two-sided")},
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
    {"judge_ties", QT_TRANSLATE_NOOP("BiasWords", "share of ties of the judge")},
    {"people_ties", QT_TRANSLATE_NOOP("BiasWords", "share of ties of people")},
};

const char *found(std::span<const Pair> table, std::string_view written)
{
    for (const Pair &pair : table) {
        if (pair.written == written)
            return pair.text;
    }
    return nullptr;
}

QString textOf(std::span<const Pair> table, std::string_view written)
{
    const char *text = found(table, written);
    return text != nullptr ? Words::tr(text)
                           : QString::fromUtf8(written.data(), static_cast<qsizetype>(written.size()));
}

QString factText(const analysis::Fact &fact)
{
    if (const auto *count = std::get_if<qint64>(&fact.value))
        return countText(*count);
    if (const auto *number = std::get_if<double>(&fact.value)) {
        QString text = figureText(*number, fact.digits);
        if (*number < 0 && text.size() > 2 && !text.at(1).isDigit())
            text.insert(2, QChar(0x2060)); // Qt would break a line within -.034
        return text;
    }
    return whyText(std::get<QString>(fact.value).toStdString());
}

} // namespace

QString biasText(const char *kind) { return textOf(kinds, kind); }

QString evidenceText(analysis::EvidenceKind evidence)
{
    return evidence == analysis::EvidenceKind::Observational ? Words::tr("observational")
                                                             : Words::tr("interventional");
}

QString evidenceReason(analysis::EvidenceKind evidence)
{
    return evidence == analysis::EvidenceKind::Observational
               ? Words::tr("Observational: cases as they are. Something that goes with the bias may be the "
                           "cause, so this is a suspicion and no proof.")
               : Words::tr(
                     "Interventional: the same content under a change that must not matter, such as the "
                     "order. What changes with it was caused by it.");
}

bool hasOpposite(const char *kind)
{
    return std::string_view(kind) != "unstable" && std::string_view(kind) != "parse";
}

QString sentenceText(const analysis::Sentence &sentence)
{
    return patternText(textOf(sentences, sentence.pattern), sentence, &factText);
}

QString whyText(const std::string &why) { return textOf(whys, why); }

QString detailText(const char *kind, const QString &name)
{
    const std::string written = name.toStdString();
    if (const char *text = found(details, std::string(kind) + ' ' + written))
        return Words::tr(text);
    if (found(details, written) != nullptr)
        return textOf(details, written);
    if (const auto swap = model::swapFromWord(name))
        return swapText(*swap);
    if (const auto state = model::stateFromWord(name))
        return stateText(*state);
    return name;
}

} // namespace ui
