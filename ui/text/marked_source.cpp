// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/marked_source.h"

#include "ui/text/formula_spans.h"
#include "ui/text/table_rows.h"

#include <QRegularExpression>

#include <algorithm>
#include <bitset>
#include <utility>

namespace ui {

namespace {

/// Two characters that `text` does not hold, of those that mean nothing to the parser.
std::optional<std::pair<QChar, QChar>> unusedCharacters(const QString &text)
{
    constexpr char16_t first = 0xe000; // for private use
    constexpr char16_t last = 0xf8ff;
    std::bitset<last - first + 1> used;
    for (const QChar c : text) {
        if (c.unicode() >= first && c.unicode() <= last)
            used.set(static_cast<std::size_t>(c.unicode() - first));
    }
    std::vector<QChar> unused;
    for (std::size_t i = used.size(); i > 0 && unused.size() < 2; --i) {
        if (!used.test(i - 1))
            unused.emplace_back(static_cast<char16_t>(first + i - 1));
    }
    if (unused.size() < 2)
        return std::nullopt;
    return std::pair(unused[0], unused[1]);
}

/// How many marks of quotes stand before `at` on its line.
qsizetype quotesBefore(const QString &markdown, qsizetype at)
{
    const qsizetype start = at == 0 ? 0 : markdown.lastIndexOf(u'\n', at - 1) + 1;
    qsizetype quotes = 0;
    for (qsizetype i = start; i < at && QStringView(u" \t>").contains(markdown[i]); ++i)
        quotes += markdown[i] == u'>' ? 1 : 0;
    return quotes;
}

/// A formula of several lines without the marks of the quotes it stands in.
QString unquoted(const QString &formula, qsizetype quotes)
{
    if (quotes == 0)
        return formula;
    QString result;
    qsizetype left = 0; // of this line's marks
    bool isBeforeMark = false;
    bool isBehindMark = false;
    for (const QChar c : formula) {
        if (isBeforeMark && left > 0 && c == u'>') {
            --left;
            isBehindMark = true;
        } else if (!isBehindMark || c != u' ') {
            result += c;
            isBehindMark = false;
        } else {
            isBehindMark = false; // the blank belongs to the mark
        }
        isBeforeMark = c == u'\n' || (isBeforeMark && (c == u' ' || c == u'\t' || c == u'>'));
        if (c == u'\n')
            left = quotes;
    }
    return result;
}

} // namespace

std::optional<MarkedSource> MarkedSource::of(const QString &markdown)
{
    const auto marks = unusedCharacters(markdown);
    if (!marks)
        return std::nullopt;
    MarkedSource source(marks->first, marks->second);
    source.cutFormulas(markdown);
    source.m_text.replace(QStringLiteral("]:"), QStringLiteral("]") + source.m_gap + u':');
    // `<std::string>` is to the parser an address of the scheme std, whose brackets are marks.
    static const QRegularExpression otherSchemes(
        QStringLiteral("<(?!https?:|mailto:)(?=[A-Za-z][A-Za-z0-9+.-]{1,31}:)"));
    source.m_text.replace(otherSchemes, QStringLiteral("<") + source.m_gap);
    PreparedTables tables = prepareTables(source.m_text, source.m_gap);
    source.m_text = std::move(tables.text);
    source.m_rewrittenRows = std::move(tables.rewrittenRows);
    source.m_rowBlanks = std::move(tables.blanks);
    return source;
}

void MarkedSource::cutFormulas(const QString &markdown)
{
    const QStringView all(markdown);
    qsizetype done = 0;
    for (const FormulaSpan &span : formulaSpans(markdown)) {
        m_text += all.mid(done, span.start - done);
        m_text += m_formula + QString::number(m_formulas.size()) + m_formula;
        const QString formula = markdown.mid(span.start, span.length);
        m_formulas.push_back(formula.contains(u'\n') ? unquoted(formula, quotesBefore(markdown, span.start))
                                                     : formula);
        done = span.start + span.length;
    }
    m_text += all.mid(done);
}

bool MarkedSource::isInsertedLine(QStringView handedOut) const
{
    return handedOut.size() == 8 && handedOut.startsWith(u"<!--") && handedOut[4] == m_gap;
}

QString MarkedSource::withSourceRow(const QString &handedOut) const
{
    const qsizetype start = handedOut.lastIndexOf(u'|', handedOut.indexOf(m_rowBlanks));
    const QString row = start < 0 ? QString() : m_rewrittenRows.value(handedOut.mid(start).trimmed());
    return row.isEmpty() ? QString(handedOut).remove(m_rowBlanks) : handedOut.left(start) + row;
}

std::vector<RestoredPiece> MarkedSource::restored(const QString &handedOut) const
{
    if (!m_rowBlanks.isEmpty() && handedOut.contains(m_rowBlanks))
        return restored(withSourceRow(handedOut));
    if (!handedOut.contains(m_formula) && !handedOut.contains(m_gap))
        return {{handedOut, false}};
    std::vector<RestoredPiece> pieces;
    QString text;
    for (qsizetype i = 0; i < handedOut.size(); ++i) {
        if (handedOut[i] == m_gap)
            continue;
        if (handedOut[i] != m_formula) {
            text += handedOut[i];
            continue;
        }
        const qsizetype close = handedOut.indexOf(m_formula, i + 1);
        const std::size_t number = QStringView(handedOut).mid(i + 1, close - i - 1).toULongLong();
        if (close < 0 || number >= m_formulas.size())
            continue;
        if (!text.isEmpty())
            pieces.push_back({std::exchange(text, QString()), false});
        pieces.push_back({m_formulas[number], true});
        i = close;
    }
    if (!text.isEmpty())
        pieces.push_back({text, false});
    return pieces;
}

} // namespace ui
