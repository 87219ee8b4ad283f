// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/source_lines.h"

namespace ui {

namespace {

/// An open code fence: its character, how many of them, in how many quotes.
struct Fence
{
    QChar mark;
    qsizetype length = 0;
    int quotes = 0;
};

bool isBlankOrTab(QChar c) { return c == u' ' || c == u'\t'; }

qsizetype skipBlanks(QStringView text, qsizetype at, qsizetype end)
{
    while (at < end && isBlankOrTab(text[at]))
        ++at;
    return at;
}

qsizetype runLength(QStringView text, qsizetype at, qsizetype end)
{
    qsizetype length = 1;
    while (at + length < end && text[at + length] == text[at])
        ++length;
    return length;
}

/// Behind the mark of a list item at `at`, or `at`.
qsizetype skipItemMark(QStringView text, qsizetype at, qsizetype end)
{
    qsizetype mark = at;
    if (at < end && (text[at] == u'-' || text[at] == u'*' || text[at] == u'+')) {
        mark = at + 1;
    } else {
        while (mark < end && mark - at < 9 && text[mark] >= u'0' && text[mark] <= u'9')
            ++mark;
        if (mark == at || mark == end || (text[mark] != u'.' && text[mark] != u')'))
            return at;
        ++mark;
    }
    return mark == end || isBlankOrTab(text[mark]) ? mark : at;
}

/// Behind all marks of list items and quotes, for a fence may open there.
qsizetype skipContainers(QStringView text, qsizetype at, qsizetype end)
{
    for (;;) {
        at = skipBlanks(text, at, end);
        const qsizetype next = at < end && text[at] == u'>' ? at + 1 : skipItemMark(text, at, end);
        if (next == at)
            return at;
        at = next;
    }
}

SourceLine measuredLine(QStringView text, qsizetype start)
{
    SourceLine line;
    line.start = start;
    const qsizetype feed = text.indexOf(u'\n', start);
    line.end = feed < 0 ? text.size() : feed;
    line.body = skipBlanks(text, start, line.end);
    while (line.body < line.end && text[line.body] == u'>') {
        ++line.quotes;
        line.body = skipBlanks(text, line.body + 1, line.end);
    }
    line.isBlank = line.body == line.end;
    return line;
}

bool opensFence(QStringView text, const SourceLine &line, Fence &fence)
{
    const qsizetype at = skipContainers(text, line.body, line.end);
    if (at == line.end || (text[at] != u'`' && text[at] != u'~'))
        return false;
    fence = {text[at], runLength(text, at, line.end), line.quotes};
    const qsizetype behind = at + fence.length;
    return fence.length >= 3 &&
           (fence.mark == u'~' || !text.mid(behind, line.end - behind).contains(fence.mark));
}

bool closesFence(QStringView text, const SourceLine &line, const Fence &fence)
{
    if (line.isBlank || text[line.body] != fence.mark)
        return false;
    const qsizetype length = runLength(text, line.body, line.end);
    return length >= fence.length && skipBlanks(text, line.body + length, line.end) == line.end;
}

void findBorders(QStringView text, SourceLine &line, const SourceLine *before)
{
    if (line.isBlank)
        return;
    const QChar first = text[line.body];
    const qsizetype hashes = first == u'#' ? runLength(text, line.body, line.end) : 0;
    const bool isHeading = hashes > 0 && hashes <= 6 &&
                           (line.body + hashes == line.end || isBlankOrTab(text[line.body + hashes]));
    line.closesBlock = isHeading || first == u'|';
    line.opensBlock = line.closesBlock || skipItemMark(text, line.body, line.end) != line.body ||
                      (before != nullptr && line.quotes > before->quotes);
}

} // namespace

std::vector<SourceLine> sourceLines(QStringView markdown)
{
    std::vector<SourceLine> lines;
    Fence fence;
    bool isFenced = false;
    for (qsizetype start = 0; start < markdown.size(); start = lines.back().end + 1) {
        SourceLine line = measuredLine(markdown, start);
        if (isFenced && line.quotes < fence.quotes)
            isFenced = false; // the quote ended, and the fence with it
        if (isFenced) {
            line.isCode = true;
            isFenced = !closesFence(markdown, line, fence);
        } else if (opensFence(markdown, line, fence)) {
            line.isCode = true;
            isFenced = true;
        } else {
            findBorders(markdown, line, lines.empty() ? nullptr : &lines.back());
        }
        lines.push_back(line);
    }
    return lines;
}

} // namespace ui
