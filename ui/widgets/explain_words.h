// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/explain_words.h"

#include <QString>
#include <QStringList>

namespace ui {

/// How a figure came about, in words.
struct Explained
{
    QString title; ///< whose figure it is
    QString text;
};

/// Explanations in the language of the window. `name` says what a figure is called by its key; `reason` has
/// words for whys that only the page knows, and gives back what it does not know.
[[nodiscard]] report::ExplainWords explainWords(std::function<QString(const std::string &)> name,
                                                std::function<QString(const std::string &)> reason);

/// A figure of stand-in, calibration or a leaderboard, by its key; the key where it has no words.
[[nodiscard]] QString figureNameText(const std::string &key);

/// Paragraphs, one a figure.
[[nodiscard]] QString explainedText(const QList<QStringList> &figures);

} // namespace ui
