// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/reading.h"
#include "ui/widgets/explain_words.h"

namespace ui {

// What the verb `rank` explains with --explain, in the language of the window. Texts are empty where nothing
// stands.

/// The cell of a BoardModel: a count of battles, the rank, or else the rating on its board.
[[nodiscard]] Explained explainedCell(const labeling::Ranking &ranking, int row, int column);
/// How often the first of two models wins; `duel` is told from it.
[[nodiscard]] Explained explainedDuel(const analysis::Leaderboard &board, const analysis::Duel &duel);
/// How far the board tells models apart, and how alike the one beside it orders them.
[[nodiscard]] Explained explainedBoards(const labeling::Ranking &ranking);

} // namespace ui
