// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/label_actions.h"

namespace ui {

namespace {

using A = LabelAction;
using G = LabelGroup;

// In the order of the enum.
constexpr std::array<LabelActionInfo, labelActionCount> table = {{
    {A::LeftBetter, G::Vote, "left", QT_TRANSLATE_NOOP("LabelActions", "Left is better"), "Left"},
    {A::RightBetter, G::Vote, "right", QT_TRANSLATE_NOOP("LabelActions", "Right is better"), "Right"},
    {A::BothGood, G::Vote, "both-good", QT_TRANSLATE_NOOP("LabelActions", "Both good"), "Up"},
    {A::BothBad, G::Vote, "both-bad", QT_TRANSLATE_NOOP("LabelActions", "Both bad"), "Down"},
    {A::CannotJudge, G::Vote, "cannot-judge", QT_TRANSLATE_NOOP("LabelActions", "Cannot judge"), "0"},
    {A::Slight, G::Strength, "slight", QT_TRANSLATE_NOOP("LabelActions", "Slightly better"), "1"},
    {A::Clear, G::Strength, "clear", QT_TRANSLATE_NOOP("LabelActions", "Clearly better"), "2"},
    {A::Strong, G::Strength, "strong", QT_TRANSLATE_NOOP("LabelActions", "Much better"), "3"},
    {A::Comment, G::Strength, "comment", QT_TRANSLATE_NOOP("LabelActions", "Comment"), "C"},
    {A::Undo, G::Way, "undo", QT_TRANSLATE_NOOP("LabelActions", "Undo"), "Ctrl+Z"},
    {A::Redo, G::Way, "redo", QT_TRANSLATE_NOOP("LabelActions", "Redo"), "Ctrl+Shift+Z"},
    {A::Back, G::Way, "back", QT_TRANSLATE_NOOP("LabelActions", "Back"), "PgUp"},
    {A::Forward, G::Way, "forward", QT_TRANSLATE_NOOP("LabelActions", "Forward"), "Shift+PgDown"},
    {A::NextUnlabelled, G::Way, "next", QT_TRANSLATE_NOOP("LabelActions", "Next unlabelled"), "PgDown"},
    {A::Skip, G::Way, "skip", QT_TRANSLATE_NOOP("LabelActions", "Skip…"), "X"},
    {A::Flag, G::Way, "flag", QT_TRANSLATE_NOOP("LabelActions", "Flag…"), "F"},
    {A::Reference, G::Reading, "reference", QT_TRANSLATE_NOOP("LabelActions", "Reference answer"), "R"},
    {A::FoldPrompt, G::Reading, "fold", QT_TRANSLATE_NOOP("LabelActions", "Fold the prompt"), "P"},
    {A::Source, G::Reading, "source", QT_TRANSLATE_NOOP("LabelActions", "Raw source"), "M"},
    {A::ScrollTogether, G::Reading, "scroll", QT_TRANSLATE_NOOP("LabelActions", "Scroll together"), "S"},
    {A::Realign, G::Reading, "align", QT_TRANSLATE_NOOP("LabelActions", "Align again"), "A"},
    {A::Find, G::Reading, "find", QT_TRANSLATE_NOOP("LabelActions", "Find in both…"), "Ctrl+F"},
    {A::FindNext, G::Reading, "find-next", QT_TRANSLATE_NOOP("LabelActions", "Find next"), "F3"},
    {A::FindPrevious, G::Reading, "find-previous", QT_TRANSLATE_NOOP("LabelActions", "Find previous"),
     "Shift+F3"},
    {A::Larger, G::Reading, "larger", QT_TRANSLATE_NOOP("LabelActions", "Larger text"), "Ctrl++"},
    {A::Smaller, G::Reading, "smaller", QT_TRANSLATE_NOOP("LabelActions", "Smaller text"), "Ctrl+-"},
    {A::NormalSize, G::Reading, "normal-size", QT_TRANSLATE_NOOP("LabelActions", "Normal text size"),
     "Ctrl+0"},
    {A::NextPane, G::Reading, "next-pane", QT_TRANSLATE_NOOP("LabelActions", "Next pane"), "F6"},
    {A::Keys, G::Way, "keys", QT_TRANSLATE_NOOP("LabelActions", "Keys…"), "?"},
}};

const LabelActionInfo &infoOf(LabelAction action) { return table[static_cast<std::size_t>(action)]; }

} // namespace

const std::array<LabelActionInfo, labelActionCount> &labelActions() { return table; }

QString labelActionText(LabelAction action)
{
    return QCoreApplication::translate("LabelActions", infoOf(action).text);
}

QString labelGroupText(LabelGroup group)
{
    switch (group) {
    case LabelGroup::Vote: return QCoreApplication::translate("LabelActions", "Vote");
    case LabelGroup::Strength: return QCoreApplication::translate("LabelActions", "Strength and comment");
    case LabelGroup::Way: return QCoreApplication::translate("LabelActions", "Way through the pairs");
    case LabelGroup::Reading: break;
    }
    return QCoreApplication::translate("LabelActions", "Reading");
}

QKeySequence defaultKey(LabelAction action)
{
    return QKeySequence::fromString(QLatin1String(infoOf(action).defaultKey), QKeySequence::PortableText);
}

} // namespace ui
