// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/explain_words.h"
#include "app/report/explanations.h"
#include "app/report/json.h"

#include <QStringList>

#include <string>
#include <vector>

namespace report {

/// Gives every Figure of a document an `explain`: sentences that say the formula in words, the numbers that
/// went into it, its cases, what was left out, its interval and where it comes from. A figure that no line of
/// the table knows gets what the figure itself tells.
void explainFigures(Json &document, std::span<const Explanation> table);

/// The same as text: where in the document each explained figure stands, then its sentences.
struct ExplainedFigure
{
    std::string path; ///< in words, foreign names as they are
    std::vector<std::string> sentences;
};
[[nodiscard]] std::vector<ExplainedFigure> explainedFigures(const Json &document);

/// The sentences of what stands at `path`: keys, and places in lists. Of a count or a number what it is and
/// its cases. Empty where nothing stands there.
[[nodiscard]] QStringList explanationAt(const Json &document, std::span<const std::string> path,
                                        std::span<const Explanation> table, const ExplainWords &words);

} // namespace report
