// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/html_writer.h"

#include "ui/text/visible_source.h"

#include <algorithm>

namespace ui {

namespace {

constexpr int deepest = 8;
/// QTextDocument lays out a table as a whole, at about 0.2 ms a cell.
constexpr std::size_t mostCells = 400;

/// Opening and closing tags of what `style` sets, in one order.
QString tagsOf(const InlineStyle &style, bool isOpening)
{
    struct Tag
    {
        bool isSet;
        const char16_t *open, *close;
    };
    const Tag tags[] = {{style.isBold, u"<b>", u"</b>"},
                        {style.isItalic, u"<i>", u"</i>"},
                        {style.isStruck, u"<s>", u"</s>"},
                        {style.isLink, u"<span class=\"link\">", u"</span>"},
                        {style.isMuted, u"<span class=\"muted\">", u"</span>"},
                        {style.isCode, u"<span class=\"mono ground\">", u"</span>"},
                        {style.isFormula, u"<span class=\"mono\">", u"</span>"}};
    QString result;
    for (const Tag &tag : tags) {
        if (tag.isSet)
            isOpening ? result.append(QStringView(tag.open)) : result.prepend(QStringView(tag.close));
    }
    return result;
}

/// The attribute of a cell; body cells at the start have the direction of their text.
QString attributeOf(CellAlignment alignment, bool isHeader)
{
    switch (alignment) {
    case CellAlignment::Start: return isHeader ? QStringLiteral(" align=\"left\"") : QString();
    case CellAlignment::Center: return QStringLiteral(" align=\"center\"");
    case CellAlignment::End: return QStringLiteral(" align=\"right\"");
    }
    return {};
}

} // namespace

void HtmlWriter::enterQuote()
{
    closeBlock();
    ++m_quotes;
}

void HtmlWriter::leaveQuote()
{
    closeBlock();
    --m_quotes;
}

void HtmlWriter::enterItem(const QString &mark)
{
    closeBlock();
    ++m_items;
    m_marks.append(mark);
    m_hasContent = true;
}

void HtmlWriter::leaveItem()
{
    closeBlock();
    writeMarksAlone();
    --m_items;
}

QString HtmlWriter::openingTag(const QString &tag, const QString &name, int marks) const
{
    const int indent = std::min(m_items + m_quotes, deepest);
    QString result = u'<' + tag + QStringLiteral(" class=\"") + name;
    if (m_quotes > 0)
        result += QStringLiteral(" quote");
    result += u'"';
    if (indent > 0) {
        const int hanging = std::min(marks, indent);
        result +=
            QStringLiteral(" style=\"-qt-block-indent:%1; text-indent:-%2px\"").arg(indent).arg(hanging);
    }
    return result + u'>';
}

void HtmlWriter::openParagraph(const QString &name)
{
    closeBlock();
    m_html += openingTag(QStringLiteral("p"), name, static_cast<int>(m_marks.size()));
    m_open = Open::Paragraph;
    for (qsizetype i = 0; i < m_marks.size(); ++i)
        m_html += m_marks[i] + (i < deepest ? u'\t' : u' ');
    m_marks.clear();
}

void HtmlWriter::openPreformatted(const QString &name)
{
    closeBlock();
    writeMarksAlone();
    m_html += openingTag(QStringLiteral("pre"), name, 0);
    m_html += u'\n'; // the first one is not text
    m_open = Open::Preformatted;
}

void HtmlWriter::writeMarksAlone()
{
    if (m_marks.isEmpty())
        return;
    openParagraph(QStringLiteral("item"));
    closeBlock();
}

void HtmlWriter::closeBlock()
{
    if (m_open == Open::Paragraph || m_open == Open::Preformatted) {
        setStyle({});
        if (m_pendingFeeds > 1)
            m_html += QString(m_pendingFeeds - 1, u'\n');
        m_pendingFeeds = 0;
        m_html += m_open == Open::Paragraph ? QStringLiteral("</p>") : QStringLiteral("</pre>");
        m_open = Open::Nothing;
    }
}

void HtmlWriter::writeRule()
{
    closeBlock();
    writeMarksAlone();
    m_html += QStringLiteral("<hr>");
    m_hasContent = true;
}

void HtmlWriter::openTable()
{
    closeBlock();
    writeMarksAlone();
    m_rows.clear();
}

void HtmlWriter::openRow(bool isHeader) { m_rows.push_back({isHeader, {}}); }

void HtmlWriter::openCell(CellAlignment alignment)
{
    m_rows.back().cells.push_back({{}, alignment});
    m_open = Open::Cell;
}

void HtmlWriter::closeCell()
{
    setStyle({});
    m_open = Open::Nothing;
}

void HtmlWriter::closeTable()
{
    std::size_t columns = 1; // up to the last one with text; rows were widened for the parser
    for (const Row &row : m_rows) {
        for (std::size_t i = columns; i < row.cells.size(); ++i)
            columns = row.cells[i].html.isEmpty() ? columns : i + 1;
    }
    if (m_rows.size() * columns > mostCells)
        writeRowsAsLines(columns);
    else
        writeTable(columns);
    m_rows.clear();
}

void HtmlWriter::writeTable(std::size_t columns)
{
    m_html += QStringLiteral("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">");
    for (Row &row : m_rows) {
        const QString tag = row.isHeader ? QStringLiteral("th") : QStringLiteral("td");
        row.cells.resize(columns);
        m_html += QStringLiteral("<tr>");
        for (const Cell &cell : row.cells)
            m_html += u'<' + tag + attributeOf(cell.alignment, row.isHeader) + u'>' + cell.html +
                      QStringLiteral("</") + tag + u'>';
        m_html += QStringLiteral("</tr>");
    }
    m_html += QStringLiteral("</table>");
}

void HtmlWriter::writeRowsAsLines(std::size_t columns)
{
    for (const Row &row : m_rows) {
        QStringList cells;
        for (std::size_t i = 0; i < std::min(columns, row.cells.size()); ++i)
            cells.append(row.cells[i].html);
        const QString line = cells.join(QStringLiteral(" | "));
        m_html += openingTag(QStringLiteral("p"), QStringLiteral("item"), 0);
        m_html += row.isHeader ? QStringLiteral("<b>") + line + QStringLiteral("</b>") : line;
        m_html += QStringLiteral("</p>");
    }
}

QString &HtmlWriter::target() { return m_open == Open::Cell ? m_rows.back().cells.back().html : m_html; }

void HtmlWriter::setStyle(const InlineStyle &style)
{
    if (style == m_style)
        return;
    target() += tagsOf(m_style, false);
    target() += tagsOf(style, true);
    m_style = style;
}

void HtmlWriter::write(const QString &handedOut, const InlineStyle &style)
{
    for (const RestoredPiece &piece : m_source.restored(handedOut)) {
        InlineStyle pieceStyle = style;
        pieceStyle.isFormula = piece.isFormula && !style.isCode && m_open != Open::Preformatted;
        writeOwn(piece.text, pieceStyle);
    }
}

void HtmlWriter::writeOwn(const QString &text, const InlineStyle &style)
{
    if (m_open == Open::Nothing)
        openParagraph(QStringLiteral("item"));
    for (const VisiblePiece &piece : visiblePieces(text, Signs::Harmful)) {
        InlineStyle pieceStyle = style;
        pieceStyle.isMuted = style.isMuted || piece.isSign;
        writeLines(piece.text, pieceStyle);
    }
}

void HtmlWriter::writeLines(const QString &text, const InlineStyle &style)
{
    qsizetype start = 0;
    for (;;) {
        const qsizetype feed = text.indexOf(u'\n', start);
        const QStringView line = QStringView(text).mid(start, (feed < 0 ? text.size() : feed) - start);
        if (!line.isEmpty()) {
            if (m_pendingFeeds > 0)
                m_html += QString(std::exchange(m_pendingFeeds, 0), u'\n');
            setStyle(style);
            m_hasContent = m_hasContent || !line.trimmed().isEmpty();
            target() += line.toString().toHtmlEscaped();
        }
        if (feed < 0)
            return;
        breakLine();
        start = feed + 1;
    }
}

void HtmlWriter::breakLine()
{
    if (m_open == Open::Preformatted)
        ++m_pendingFeeds;
    else if (m_open != Open::Nothing)
        target() += QStringLiteral("<br>");
}

QString HtmlWriter::take() &&
{
    closeBlock();
    return std::move(m_html);
}

} // namespace ui
