// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/reading.h"

#include <QString>

#include <span>

namespace ui {

// What the page Leaderboard says, in the language of the window.

struct BoardMethod
{
    analysis::RankMethod method;
    const char *name; ///< for translation in the context BoardWords
};
/// Those that the page offers, in its order.
[[nodiscard]] std::span<const BoardMethod> boardMethods();
[[nodiscard]] QString methodText(analysis::RankMethod method);

/// A rating as its unit is read: 1177, or .56 for a win rate.
[[nodiscard]] QString ratingText(const analysis::Figure &figure, double value);
/// The interval of a rating, or in words why there is none.
[[nodiscard]] QString ratingInterval(const analysis::Figure &figure);

/// What the board was made of, by which method, and what was done to get it.
[[nodiscard]] QString boardSentence(const analysis::Leaderboard &board);
/// How far the one beside it orders the models alike, or why that cannot be said.
[[nodiscard]] QString comparisonSentence(const labeling::Ranking &ranking);

} // namespace ui
