// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QTextDocument>

#include <vector>

namespace ui {

/// A stretch of a document, in its positions.
struct TextMatch
{
    int from = 0;
    int length = 0;

    friend bool operator==(const TextMatch &, const TextMatch &) = default;
};

/// Where `pattern` is found in a document between two positions, in their order, empty ones left out; no more
/// than 2,000, and none behind a place where the pattern gives up. On the thread that has the document.
[[nodiscard]] std::vector<TextMatch> matchesIn(const QTextDocument &document, int from, int end,
                                               const QRegularExpression &pattern);
/// In all of it.
[[nodiscard]] std::vector<TextMatch> matchesIn(const QTextDocument &document,
                                               const QRegularExpression &pattern);

} // namespace ui
