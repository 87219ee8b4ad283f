// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/text_matches.h"

namespace ui {

namespace {

constexpr std::size_t most = 2'000;

std::vector<TextMatch> matchesOf(const QString &text, int before, const QRegularExpression &pattern)
{
    std::vector<TextMatch> found;
    for (auto matches = pattern.globalMatch(text); matches.hasNext() && found.size() < most;) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedLength() > 0)
            found.push_back(
                {before + static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedLength())});
    }
    return found;
}

} // namespace

std::vector<TextMatch> matchesIn(const QTextDocument &document, int from, int end,
                                 const QRegularExpression &pattern)
{
    return matchesOf(document.toPlainText().mid(from, end - from), from, pattern);
}

std::vector<TextMatch> matchesIn(const QTextDocument &document, const QRegularExpression &pattern)
{
    return matchesOf(document.toPlainText(), 0, pattern);
}

} // namespace ui
