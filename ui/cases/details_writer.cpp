// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/details_writer.h"

#include "ui/text/layout_breaks.h"
#include "ui/text/visible_source.h"

#include <QTextBlockFormat>

#include <utility>

namespace ui {

namespace {

QTextBlockFormat blockWith(int top)
{
    QTextBlockFormat format;
    format.setTopMargin(top);
    format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
    return format;
}

} // namespace

DetailsWriter::DetailsWriter(const DetailsLook &look)
    : m_look(look)
    , m_document(std::make_unique<InertDocument>())
    , m_cursor(m_document.get())
{
    m_document->setUndoRedoEnabled(false);
    m_document->setDefaultFont(look.body);
    QTextOption option;
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_document->setDefaultTextOption(option);
    m_cursor.beginEditBlock();
}

QColor DetailsWriter::colorOf(std::optional<model::Choice> choice) const
{
    if (choice == model::Choice::A)
        return m_look.theme.sideA;
    if (choice == model::Choice::B)
        return m_look.theme.sideB;
    return m_look.theme.tie;
}

QTextCharFormat DetailsWriter::format(const QColor &color) const
{
    QTextCharFormat format;
    format.setForeground(color);
    return format;
}

QTextCharFormat DetailsWriter::strong(const QColor &color) const
{
    QTextCharFormat format = this->format(color);
    format.setFontWeight(QFont::DemiBold);
    return format;
}

void DetailsWriter::begin(const QTextBlockFormat &format)
{
    if (std::exchange(m_isEmpty, false))
        m_cursor.setBlockFormat(format);
    else
        m_cursor.insertBlock(format);
}

void DetailsWriter::heading(const QString &text)
{
    begin(blockWith(m_isEmpty ? 0 : 18));
    add(text, strong(m_look.theme.muted));
}

void DetailsWriter::line(int space) { begin(blockWith(space)); }

void DetailsWriter::indentedLine()
{
    QTextBlockFormat format = blockWith(2);
    format.setLeftMargin(10);
    begin(format);
}

void DetailsWriter::add(const QString &foreign, const QTextCharFormat &format)
{
    QTextCharFormat sign = format;
    sign.setForeground(m_look.theme.muted);
    sign.setProperty(textOriginProperty, static_cast<int>(TextOrigin::Sign));
    for (const VisiblePiece &piece : visiblePieces(foreign, Signs::Harmful))
        m_cursor.insertText(piece.text, piece.isSign ? sign : format);
}

void DetailsWriter::muted(const QString &text)
{
    line(2);
    add(text, format(m_look.theme.muted));
}

void DetailsWriter::mark(const std::optional<QRegularExpression> &pattern)
{
    m_pattern = pattern;
    m_markFrom = m_cursor.position();
}

void DetailsWriter::endMark()
{
    if (!m_pattern)
        return;
    QTextCursor range(m_document.get());
    range.setPosition(m_markFrom);
    range.setPosition(m_cursor.position(), QTextCursor::KeepAnchor);
    range.setKeepPositionOnInsert(true); // or it grows with what is written next
    m_marked.push_back({range, *std::exchange(m_pattern, std::nullopt)});
}

MarkedDocument DetailsWriter::finish()
{
    m_cursor.endEditBlock();
    addLayoutBreaks(*m_document);
    std::vector<TextMatch> matches;
    for (const Marked &marked : m_marked) {
        const auto found = matchesIn(*m_document, marked.range.selectionStart(), marked.range.selectionEnd(),
                                     marked.pattern);
        matches.insert(matches.end(), found.begin(), found.end());
    }
    m_marked.clear(); // cursors go before their document changes its thread
    m_cursor = QTextCursor();
    m_document->setModified(false);
    return {std::move(m_document), std::move(matches)};
}

} // namespace ui
