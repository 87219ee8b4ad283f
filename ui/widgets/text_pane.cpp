// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_pane.h"

#include <QResizeEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int charactersALine = 75;
/// Beyond this much text the line height stays as it is: setting it lays out everything at once.
constexpr qsizetype longText = 200'000;

} // namespace

TurnsView::TurnsView(QWidget *parent)
    : QTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setAcceptRichText(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::StrongFocus);
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(10);
}

void TurnsView::setTexts(const QStringList &texts, const QString &heading)
{
    m_texts = texts;
    m_heading = heading;
    write();
}

void TurnsView::write()
{
    clear();
    QTextCursor cursor(document());
    QTextBlockFormat body;
    qsizetype length = 0;
    for (const QString &text : std::as_const(m_texts))
        length += text.size();
    if (length <= longText)
        body.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
    QTextBlockFormat head;
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    strong.setForeground(m_headingColor);
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        head.setTopMargin(i == 0 ? 0 : 18);
        if (m_texts.size() > 1) {
            cursor.setBlockFormat(head);
            cursor.insertText(m_heading.arg(i + 1), strong);
            cursor.insertBlock(body, QTextCharFormat());
        } else {
            cursor.setBlockFormat(body);
        }
        cursor.insertText(m_texts[i], QTextCharFormat());
        if (i + 1 < m_texts.size())
            cursor.insertBlock(body, QTextCharFormat());
    }
    moveCursor(QTextCursor::Start);
    verticalScrollBar()->setValue(0);
}

void TurnsView::setHeadingColor(const QColor &color)
{
    m_headingColor = color;
    const int place = verticalScrollBar()->value();
    write();
    verticalScrollBar()->setValue(place);
}

void TurnsView::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    fitMeasure();
}

void TurnsView::fitMeasure()
{
    const int measure = fontMetrics().averageCharWidth() * charactersALine + 20;
    setLineWrapColumnOrWidth(std::min(viewport()->width(), measure));
}

TextPane::TextPane(Side side, QWidget *parent)
    : TextPane(side, new TurnsView(nullptr), parent)
{}

TextPane::TextPane(Side side, TurnsView *view, QWidget *parent)
    : PaneFrame(side, view, parent)
    , m_view(view)
{
    QFont font = m_view->font();
    font.setPointSizeF(font.pointSizeF() * 1.1);
    m_view->setFont(font);
}

void TextPane::setTexts(const QStringList &texts) { m_view->setTexts(texts, tr("Turn %1")); }

void TextPane::setTheme(const Theme &theme)
{
    PaneFrame::setTheme(theme);
    m_view->setHeadingColor(theme.muted);
}

} // namespace ui
