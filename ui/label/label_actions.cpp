// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/label/label_actions.h"

namespace ui {

namespace {

using A = LabelAction;
using G = LabelGroup;

// In the order of the enum.
constexpr std::array<LabelActionInfo, labelActionCount> table = {{
    {A::LeftBetter, G::Vote, "left", QT_TRANSLATE_NOOP("LabelActions", "Left is better"), nullptr, "Left"},
    {A::RightBetter, G::Vote, "right", QT_TRANSLATE_NOOP("LabelActions", "Right is better"), nullptr,
     "Right"},
    {A::BothGood, G::Vote, "both-good", QT_TRANSLATE_NOOP("LabelActions", "Both good"), nullptr, "Up"},
    {A::BothBad, G::Vote, "both-bad", QT_TRANSLATE_NOOP("LabelActions", "Both bad"), nullptr, "Down"},
    {A::CannotJudge, G::Vote, "cannot-judge", QT_TRANSLATE_NOOP("LabelActions", "Cannot judge"), nullptr,
     "0"},
    {A::Slight, G::Strength, "slight", QT_TRANSLATE_NOOP("LabelActions", "Slightly better"),
     QT_TRANSLATE_NOOP("LabelActions", "Slightly"), "1"},
    {A::Clear, G::Strength, "clear", QT_TRANSLATE_NOOP("LabelActions", "Clearly better"),
     QT_TRANSLATE_NOOP("LabelActions", "Clearly"), "2"},
    {A::Strong, G::Strength, "strong", QT_TRANSLATE_NOOP("LabelActions", "Much better"),
     QT_TRANSLATE_NOOP("LabelActions", "Much"), "3"},
    {A::Comment, G::Strength, "comment", QT_TRANSLATE_NOOP("LabelActions", "Comment"), nullptr, "C"},
    {A::Undo, G::Way, "undo", QT_TRANSLATE_NOOP("LabelActions", "Undo"), nullptr, "Ctrl+Z"},
    {A::Redo, G::Way, "redo", QT_TRANSLATE_NOOP("LabelActions", "Redo"), nullptr, "Ctrl+Shift+Z"},
    {A::Back, G::Way, "back", QT_TRANSLATE_NOOP("LabelActions", "Back"), nullptr, "PgUp"},
    {A::Forward, G::Way, "forward", QT_TRANSLATE_NOOP("LabelActions", "Forward"), nullptr, "Shift+PgDown"},
    {A::NextUnlabelled, G::Way, "next", QT_TRANSLATE_NOOP("LabelActions", "Next unlabelled"), nullptr,
     "PgDown"},
    {A::Skip, G::Way, "skip", QT_TRANSLATE_NOOP("LabelActions", "Skip…"),
     QT_TRANSLATE_NOOP("LabelActions", "Skip"), "X"},
    {A::Flag, G::Way, "flag", QT_TRANSLATE_NOOP("LabelActions", "Flag…"),
     QT_TRANSLATE_NOOP("LabelActions", "Flag"), "F"},
    {A::Reference, G::Reading, "reference", QT_TRANSLATE_NOOP("LabelActions", "Reference answer"),
     QT_TRANSLATE_NOOP("LabelActions", "Reference"), "R"},
    {A::FoldPrompt, G::Reading, "fold", QT_TRANSLATE_NOOP("LabelActions", "Fold the prompt"), nullptr, "P"},
    {A::Source, G::Reading, "source", QT_TRANSLATE_NOOP("LabelActions", "Raw source"),
     QT_TRANSLATE_NOOP("LabelActions", "Source"), "M"},
    {A::ScrollTogether, G::Reading, "scroll", QT_TRANSLATE_NOOP("LabelActions", "Scroll together"),
     QT_TRANSLATE_NOOP("LabelActions", "Together"), "S"},
    {A::Realign, G::Reading, "align", QT_TRANSLATE_NOOP("LabelActions", "Align again"), nullptr, "A"},
    {A::Find, G::Reading, "find", QT_TRANSLATE_NOOP("LabelActions", "Find in both…"), nullptr, "Ctrl+F"},
    {A::FindNext, G::Reading, "find-next", QT_TRANSLATE_NOOP("LabelActions", "Find next"), nullptr, "F3"},
    {A::FindPrevious, G::Reading, "find-previous", QT_TRANSLATE_NOOP("LabelActions", "Find previous"),
     nullptr, "Shift+F3"},
    {A::Larger, G::Reading, "larger", QT_TRANSLATE_NOOP("LabelActions", "Larger text"), nullptr, "Ctrl++"},
    {A::Smaller, G::Reading, "smaller", QT_TRANSLATE_NOOP("LabelActions", "Smaller text"), nullptr, "Ctrl+-"},
    {A::NormalSize, G::Reading, "normal-size", QT_TRANSLATE_NOOP("LabelActions", "Normal text size"), nullptr,
     "Ctrl+0"},
    {A::NextPane, G::Reading, "next-pane", QT_TRANSLATE_NOOP("LabelActions", "Next pane"), nullptr, "F6"},
    {A::Keys, G::Way, "keys", QT_TRANSLATE_NOOP("LabelActions", "Keys…"), nullptr, "?"},
}};

const LabelActionInfo &infoOf(LabelAction action) { return table[static_cast<std::size_t>(action)]; }

} // namespace

const std::array<LabelActionInfo, labelActionCount> &labelActions() { return table; }

QString labelActionText(LabelAction action)
{
    return QCoreApplication::translate("LabelActions", infoOf(action).text);
}

QString labelButtonText(LabelAction action)
{
    const char *shorter = infoOf(action).button;
    return shorter != nullptr ? QCoreApplication::translate("LabelActions", shorter)
                              : labelActionText(action);
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
