// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/reply_rule.h"
#include "ui/widgets/theme.h"

#include <QString>

class QPlainTextEdit;

namespace ui {

// What a rule reads in a reply, in the language of the window.

/// "A (shown first)", and its state where it is not valid; the state alone where there is no preference.
[[nodiscard]] QString verdictText(model::State state, std::optional<judge::Preferred> preferred);
/// What follows from it: why there is no verdict, or what becomes of this one.
[[nodiscard]] QString verdictReason(const judge::ReadReply &read);
/// What the rule reads, in one line; as app/judge says it where it has no words here.
[[nodiscard]] QString ruleText(const judge::ReplyRule &rule);

/// Marks where the verdict stands, by its ground and an underline; takes the mark away where it stands
/// nowhere. The text is the one that was read.
void markVerdict(QPlainTextEdit &text, const judge::ReadReply &read, const Theme &theme);

} // namespace ui
