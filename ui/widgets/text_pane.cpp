// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_pane.h"

#include "ui/widgets/labels.h"

#include <QLabel>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QVBoxLayout>

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
    : QFrame(parent)
    , m_side(side)
    , m_edge(new QFrame)
    , m_title(plainLabel(QString(), Tone::Strong))
    , m_view(new TurnsView(this))
{
    setObjectName(QStringLiteral("pane"));
    m_edge->setFixedHeight(3);
    m_edge->setAutoFillBackground(true);
    m_title->setContentsMargins(12, 4, 12, 2);
    m_title->setBuddy(m_view);
    QFont font = m_view->font();
    font.setPointSizeF(font.pointSizeF() * 1.1);
    m_view->setFont(font);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(2);
    layout->addWidget(m_edge);
    layout->addWidget(m_title);
    layout->addWidget(m_view, 1);
}

void TextPane::setTitle(const QString &title)
{
    m_title->setText(title);
    m_view->setAccessibleName(title);
}

void TextPane::setTexts(const QStringList &texts) { m_view->setTexts(texts, tr("Turn %1")); }

void TextPane::setTheme(const Theme &theme)
{
    const QColor color = m_side == Side::Left ? theme.sideA : theme.sideB;
    m_edge->setStyleSheet(QStringLiteral("background: %1; border: none;").arg(color.name()));
    m_view->setHeadingColor(theme.muted);
    m_title->setStyleSheet(QStringLiteral("color: %1;").arg(color.name()));
}

} // namespace ui
