// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QKeySequence>
#include <QString>

#include <array>

namespace ui {

/// Everything that a person can do on the Label page. Each is a line of the table below, a line of the menu
/// Label, and has a key that can be changed.
enum class LabelAction {
    LeftBetter,
    RightBetter,
    BothGood,
    BothBad,
    CannotJudge,
    Slight,
    Clear,
    Strong,
    Comment,
    Undo,
    Redo,
    Back,
    Forward,
    NextUnlabelled,
    Skip,
    Flag,
    Reference,
    FoldPrompt,
    Source,
    ScrollTogether,
    Realign,
    Find,
    FindNext,
    FindPrevious,
    Larger,
    Smaller,
    NormalSize,
    NextPane,
    Keys,
};

enum class LabelGroup { Vote, Strength, Way, Reading };

struct LabelActionInfo
{
    LabelAction action;
    LabelGroup group;
    const char *id;         ///< in the settings; never changed
    const char *text;       ///< in English, translated by labelActionText
    const char *button;     ///< shorter, for a button; null: the same
    const char *defaultKey; ///< portable text of a QKeySequence
};

constexpr std::size_t labelActionCount = static_cast<std::size_t>(LabelAction::Keys) + 1;
[[nodiscard]] const std::array<LabelActionInfo, labelActionCount> &labelActions();
[[nodiscard]] QString labelActionText(LabelAction action);
[[nodiscard]] QString labelButtonText(LabelAction action);
[[nodiscard]] QString labelGroupText(LabelGroup group);
[[nodiscard]] QKeySequence defaultKey(LabelAction action);

} // namespace ui
