// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formula_spans.h"

#include "ui/text/source_lines.h"

#include <algorithm>
#include <map>
#include <utility>

namespace ui {

namespace {

/// Lines that one paragraph can hold: no formula and no code span leaves them. Display formulas that begin a
/// line may hold lines that look like other blocks (`- x`), and end at `displayEnd`.
struct Region
{
    qsizetype start = 0;
    qsizetype end = 0;
    qsizetype displayEnd = 0;
};

std::vector<Region> regionsOf(const std::vector<SourceLine> &lines)
{
    std::vector<Region> regions;
    std::size_t firstOfRun = 0; // of the regions that no blank line and no fence part
    bool isOpen = false;
    const auto endRun = [&] {
        for (std::size_t i = firstOfRun; i < regions.size(); ++i)
            regions[i].displayEnd = regions.back().end;
        firstOfRun = regions.size();
        isOpen = false;
    };
    for (const SourceLine &line : lines) {
        if (line.isBlank || line.isCode) {
            endRun();
            continue;
        }
        if (!isOpen || line.opensBlock)
            regions.push_back({line.start, line.end, line.end});
        regions.back().end = line.end;
        isOpen = !line.closesBlock;
    }
    endRun();
    return regions;
}

bool isBlank(QChar c) { return c.isSpace(); }
bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

/// `5 or 6`: an amount, a blank, and a word, without anything that only TeX writes.
bool isAmountAndWords(QStringView content)
{
    qsizetype at = 0;
    while (at < content.size() && (isDigit(content[at]) || content[at] == u',' || content[at] == u'.'))
        ++at;
    while (at < content.size() && isLetter(content[at])) // 5k, 3bn
        ++at;
    if (!isDigit(content[0]) || at == content.size() || !isBlank(content[at]))
        return false;
    int letters = 0;
    bool hasWord = false;
    for (const QChar c : content.mid(at)) {
        if (QStringView(u"\\^_{}=").contains(c))
            return false;
        letters = isLetter(c) ? letters + 1 : 0;
        hasWord = hasWord || letters >= 2;
    }
    return hasWord;
}

/// Reads one region after the other from left to right. What is closed by nothing is remembered, so that no
/// stretch is searched again for every opening of its kind.
class Reader
{
public:
    explicit Reader(QStringView text)
        : m_text(text)
    {}

    void read(const Region &region)
    {
        m_region = region;
        noteBackticks();
        qsizetype at = std::max(region.start, m_done);
        while (at < region.end)
            at = step(at);
        m_done = std::max(at, m_done);
    }
    [[nodiscard]] std::vector<FormulaSpan> spans() && { return std::move(m_spans); }

private:
    void noteBackticks()
    {
        m_backticks.clear();
        for (qsizetype at = m_region.start; at < m_region.end; ++at) {
            if (m_text[at] != u'`')
                continue;
            const qsizetype length = backticks(at);
            m_backticks[length].push_back(at);
            at += length;
        }
    }

    [[nodiscard]] qsizetype backticks(qsizetype at) const
    {
        qsizetype length = 1;
        while (at + length < m_region.end && m_text[at + length] == u'`')
            ++length;
        return length;
    }

    /// Behind the code span that opens at `at`; without one behind the backticks.
    [[nodiscard]] qsizetype skipCode(qsizetype at, bool &isSpan) const
    {
        const qsizetype length = backticks(at);
        const auto runs = m_backticks.find(length);
        isSpan = false;
        if (runs == m_backticks.end())
            return at + length;
        const auto close = std::upper_bound(runs->second.begin(), runs->second.end(), at);
        if (close == runs->second.end())
            return at + length;
        isSpan = true;
        return *close + length;
    }

    qsizetype step(qsizetype at)
    {
        const QChar c = m_text[at];
        const QChar next = at + 1 < m_region.end ? m_text[at + 1] : QChar();
        bool isSpan = false;
        if (c == u'`')
            return skipCode(at, isSpan);
        if (c == u'\\') {
            if (next == u'(')
                return pair(at, u')', FormulaKind::Inline);
            if (next == u'[')
                return pair(at, u']', FormulaKind::Display);
            return at + 2;
        }
        if (c == u'$')
            return next == u'$' ? pair(at, u'$', FormulaKind::Display) : dollar(at);
        return at + 1;
    }

    /// `$$...$$`, `\(...\)`, `\[...\]` opened at `at`; gives where to read on.
    qsizetype pair(qsizetype at, QChar closing, FormulaKind kind)
    {
        const bool ownsLine = kind == FormulaKind::Display && startsLine(at);
        const qsizetype end = ownsLine ? m_region.displayEnd : m_region.end;
        qsizetype &unclosed = m_unclosedTo[closing.unicode()];
        if (unclosed >= end)
            return at + 2;
        for (qsizetype i = at + 2; i + 1 < end; ++i) {
            const QChar c = m_text[i];
            if (closing == u'$' ? c == u'$' && m_text[i + 1] == u'$'
                                : c == u'\\' && m_text[i + 1] == closing) {
                if (m_text.mid(at + 2, i - at - 2).trimmed().isEmpty() || isEscapedLink(closing, i + 2))
                    return i + 2;
                m_spans.push_back({at, i + 2 - at, 2, kind});
                return i + 2;
            }
            if (c == u'\\')
                ++i;
        }
        unclosed = end;
        return at + 2;
    }

    /// `\[text\](address)` has its brackets escaped, and is no formula.
    [[nodiscard]] bool isEscapedLink(QChar closing, qsizetype behind) const
    {
        return closing == u']' && behind < m_region.end && QStringView(u"([:").contains(m_text[behind]);
    }

    /// `$...$` opened at `at`; gives where to read on. The next `$` decides: it closes, or nothing does.
    qsizetype dollar(qsizetype at)
    {
        if (at + 1 >= m_region.end || isBlank(m_text[at + 1]))
            return at + 1;
        for (qsizetype i = at + 1; i < m_region.end; ++i) {
            const QChar c = m_text[i];
            if (c == u'$')
                return closes(at, i) ? i + 1 : at + 1;
            bool isSpan = false;
            if (c == u'\\')
                ++i;
            else if (c == u'`')
                i = skipCode(i, isSpan) - 1;
            if (isSpan)
                return at + 1;
        }
        return at + 1;
    }

    bool closes(qsizetype open, qsizetype close)
    {
        const bool mayClose =
            !isBlank(m_text[close - 1]) && (close + 1 >= m_region.end || !isDigit(m_text[close + 1]));
        if (!mayClose || isAmountAndWords(m_text.mid(open + 1, close - open - 1)))
            return false;
        m_spans.push_back({open, close + 1 - open, 1, FormulaKind::Inline});
        return true;
    }

    [[nodiscard]] bool startsLine(qsizetype at) const
    {
        while (at > 0 && QStringView(u" \t>").contains(m_text[at - 1]))
            --at;
        return at == 0 || m_text[at - 1] == u'\n';
    }

    QStringView m_text;
    Region m_region;
    qsizetype m_done = 0;
    std::map<qsizetype, std::vector<qsizetype>> m_backticks;
    std::map<char16_t, qsizetype> m_unclosedTo;
    std::vector<FormulaSpan> m_spans;
};

} // namespace

std::vector<FormulaSpan> formulaSpans(QStringView markdown)
{
    if (!markdown.contains(u'$') && !markdown.contains(u"\\(") && !markdown.contains(u"\\["))
        return {};
    Reader reader(markdown);
    for (const Region &region : regionsOf(sourceLines(markdown)))
        reader.read(region);
    return std::move(reader).spans();
}

} // namespace ui
