// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/evaluators.h"

#include <QString>

#include <string>
#include <string_view>

namespace ui {

// What the table of judges beside people says, in the language of the window. What has no words here stands
// as app/report and app/analysis wrote it.

/// The heading of a figure by its key in the document of the verb `evaluators`: "Agreement with people".
[[nodiscard]] QString evaluatorTitle(std::string_view key);
/// What the figure is, in a sentence.
[[nodiscard]] QString evaluatorMeaning(std::string_view key);
/// A value of that figure as it is read: .727 of a share, 13.60 USD, 1,200 s without its unit.
[[nodiscard]] QString evaluatorNumber(std::string_view key, double value);
/// Whether so little is behind the figure that its count is shown and no figure.
[[nodiscard]] bool isTooFew(const analysis::Figure &figure);
/// Beneath the figure, short: its interval and n, or why there is none.
[[nodiscard]] QString evaluatorSmallText(std::string_view key, const analysis::Figure &figure);
/// The figure with its interval, n and unit, or why there is none, in a sentence.
[[nodiscard]] QString evaluatorSentence(std::string_view key, const analysis::Figure &figure);
/// A reason or note of app/analysis.
[[nodiscard]] QString evaluatorReason(const std::string &written);

[[nodiscard]] QString toldByText(analysis::ToldBy toldBy);
/// Calls or votes that gave no verdict, by their state as in `left_out`.
[[nodiscard]] QString leftOutText(const QString &word);

/// Who is in the table, how an annotation is counted, and what the cells lead to.
[[nodiscard]] QString tableSentence(const analysis::EvaluatorTable &table);

} // namespace ui
