// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/spec.h"

namespace judge {

/// What all questions about a pair have in common: the texts shown, for one turn and several, with a
/// reference and without. `system` says how to judge and in which form to answer, `last` ends the question.
[[nodiscard]] Wording pairWording(const QString &system, const QString &last);
/// The same where a judge may only be asked with a reference.
[[nodiscard]] Wording againstReference(const QString &system, const QString &last);

/// The part of every `system` that keeps a response from posing as an instruction.
[[nodiscard]] QString fencesInWords();
/// What must not count.
[[nodiscard]] QString fairnessInWords();

} // namespace judge
