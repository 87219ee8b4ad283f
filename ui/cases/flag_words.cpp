// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/flag_words.h"

#include "ui/widgets/pattern_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

using analysis::FlagKind;

struct FlagWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::FlagWords)
};

struct Name
{
    FlagKind kind;
    const char *text;
};

/// In the order of FlagKind.
constexpr Name names[] = {
    {FlagKind::PosFirst, QT_TRANSLATE_NOOP("ui::FlagWords", "first in both orders")},
    {FlagKind::PosSecond, QT_TRANSLATE_NOOP("ui::FlagWords", "second in both orders")},
    {FlagKind::PosMix, QT_TRANSLATE_NOOP("ui::FlagWords", "tie in one order")},
    {FlagKind::PosEntropy, QT_TRANSLATE_NOOP("ui::FlagWords", "undecided runs")},
    {FlagKind::LenVsHuman, QT_TRANSLATE_NOOP("ui::FlagWords", "longer, against people")},
    {FlagKind::ShortVsHuman, QT_TRANSLATE_NOOP("ui::FlagWords", "shorter, against people")},
    {FlagKind::LenCounterfactual, QT_TRANSLATE_NOOP("ui::FlagWords", "turned by length")},
    {FlagKind::LenCounterfactualMirror, QT_TRANSLATE_NOOP("ui::FlagWords", "against the pull of length")},
    {FlagKind::FmtList, QT_TRANSLATE_NOOP("ui::FlagWords", "more list items, against people")},
    {FlagKind::FmtListFewer, QT_TRANSLATE_NOOP("ui::FlagWords", "fewer list items, against people")},
    {FlagKind::FmtHeader, QT_TRANSLATE_NOOP("ui::FlagWords", "more headings, against people")},
    {FlagKind::FmtHeaderFewer, QT_TRANSLATE_NOOP("ui::FlagWords", "fewer headings, against people")},
    {FlagKind::FmtBold, QT_TRANSLATE_NOOP("ui::FlagWords", "more bold, against people")},
    {FlagKind::FmtBoldFewer, QT_TRANSLATE_NOOP("ui::FlagWords", "less bold, against people")},
    {FlagKind::Self, QT_TRANSLATE_NOOP("ui::FlagWords", "its own model, against people")},
    {FlagKind::Family, QT_TRANSLATE_NOOP("ui::FlagWords", "its family, against people")},
    {FlagKind::RefContradict, QT_TRANSLATE_NOOP("ui::FlagWords", "otherwise with the reference answer")},
    {FlagKind::GoldWrong, QT_TRANSLATE_NOOP("ui::FlagWords", "wrong by the gold label")},
    {FlagKind::RationaleMismatch, QT_TRANSLATE_NOOP("ui::FlagWords", "text against verdict")},
    {FlagKind::Unstable, QT_TRANSLATE_NOOP("ui::FlagWords", "repetitions disagree")},
    {FlagKind::TieSplit, QT_TRANSLATE_NOOP("ui::FlagWords", "tie on one side only")},
    {FlagKind::Hard, QT_TRANSLATE_NOOP("ui::FlagWords", "people are split")},
    {FlagKind::Parse, QT_TRANSLATE_NOOP("ui::FlagWords", "no valid verdict")},
};

/// The patterns of app/analysis/flag_rules*.cpp, for the translators: looked up by what they say.
[[maybe_unused]] constexpr const char *patterns[] = {
    QT_TRANSLATE_NOOP("ui::FlagWords", "chose the response shown first in both orders"),
    QT_TRANSLATE_NOOP("ui::FlagWords", "chose the response shown second in both orders"),
    QT_TRANSLATE_NOOP("ui::FlagWords", "tie in one order, the response shown %1 in the other"),
    QT_TRANSLATE_NOOP("ui::FlagWords", "%1 runs in both orders: %2 for a, %3 for a tie, %4 for b"),
    QT_TRANSLATE_NOOP("ui::FlagWords", "over both orders a is better with a mean probability of %1"),
    QT_TRANSLATE_NOOP("ui::FlagWords",
                      "without the length term the model gives its choice %1 % instead of %2 %"),
    QT_TRANSLATE_NOOP(
        "ui::FlagWords",
        "the length term speaks against its choice: without it the model gives %1 %, with it %2 %"),
    QT_TRANSLATE_NOOP("ui::FlagWords",
                      "changed when the reference answer was shown: %1 without it, %2 with it (%3)"),
    QT_TRANSLATE_NOOP("ui::FlagWords", "chose the response of %1; by the gold label that of %2 is better"),
    QT_TRANSLATE_NOOP(
        "ui::FlagWords",
        "the text prefers %1, its verdict is %2; so in %3 of %4 rationales that state a preference"),
    QT_TRANSLATE_NOOP("ui::FlagWords", "%1 of %2 runs of one order say %3"),
    QT_TRANSLATE_NOOP("ui::FlagWords", "%1 of %2 calls gave no valid verdict, the first: %3"),
    QT_TRANSLATE_NOOP("ui::FlagWords",
                      "took the one with %1 list items over %2; %3 of %4 people took the other"),
    QT_TRANSLATE_NOOP("ui::FlagWords",
                      "took the one with %1 list items, not %2; %3 of %4 people took the other"),
    QT_TRANSLATE_NOOP("ui::FlagWords",
                      "took the one with %1 headings over %2; %3 of %4 people took the other"),
    QT_TRANSLATE_NOOP("ui::FlagWords",
                      "took the one with %1 headings, not %2; %3 of %4 people took the other"),
    QT_TRANSLATE_NOOP("ui::FlagWords",
                      "took the one with %1 bold passages over %2; %3 of %4 people took the other"),
    QT_TRANSLATE_NOOP("ui::FlagWords",
                      "took the one with %1 bold passages, not %2; %3 of %4 people took the other"),
    QT_TRANSLATE_NOOP("ui::FlagWords",
                      "took the response that is %1 characters longer; %2 of %3 people took the other"),
    QT_TRANSLATE_NOOP("ui::FlagWords",
                      "took the response that is %1 times as long; %2 of %3 people took the other"),
    QT_TRANSLATE_NOOP("ui::FlagWords",
                      "took the response that is %1 characters shorter; %2 of %3 people took the other"),
    QT_TRANSLATE_NOOP("ui::FlagWords", "chose %1, the judge's own model; people chose %2 (%3 to %4)"),
    QT_TRANSLATE_NOOP("ui::FlagWords", "chose %1, of the judge's family; people chose %2 (%3 to %4)"),
    QT_TRANSLATE_NOOP("ui::FlagWords", "tie; %1 of the %2 people who decided took one response"),
    QT_TRANSLATE_NOOP("ui::FlagWords", "decided; %1 of %2 people called it a tie"),
    QT_TRANSLATE_NOOP("ui::FlagWords", "people are split: %1 for a, %2 for a tie, %3 for b"),
};

} // namespace

QString flagText(FlagKind kind)
{
    for (const Name &name : names) {
        if (name.kind == kind)
            return FlagWords::tr(name.text);
    }
    return {};
}

QString flagSentence(const analysis::Sentence &evidence)
{
    return patternText(FlagWords::tr(evidence.pattern), evidence, &factText);
}

} // namespace ui
