// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/words.h"

#include <QString>

#include <optional>

namespace analysis {

/// Which response a rationale says is the better one, as the judge was shown them.
enum class Stated { First, Tie, Second };

/// The preference that the text of a rationale states last (METHODS 4.1, RATIONALE_MISMATCH). Only whole
/// judgements, in English or Korean: "Assistant A is better", "I prefer response 2", "응답 B가 더 낫습니다".
/// A single aspect ("A is better at", "better structured"), a sentence with a negation, a condition or a
/// doubt, and a label such as [[A]] state nothing. Linear in the length of the text.
[[nodiscard]] std::optional<Stated> statedPreference(const QString &text);

/// Whether what is stated is what the verdict chose; nothing where the order is not known.
[[nodiscard]] std::optional<bool> agrees(Stated stated, model::Order order, model::Choice verdict);

} // namespace analysis
