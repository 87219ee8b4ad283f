// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure_explanation.h"

#include "ui/widgets/key_button.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTextDocument>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int mostLines = 16; ///< longer texts scroll
constexpr int edge = 12;      ///< what the style sheet puts around a text

} // namespace

FigureExplanation::FigureExplanation(QWidget *parent)
    : QFrame(parent)
    , m_title(plainLabel(QString(), Tone::Strong))
    , m_text(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("figureExplanation"));
    m_title->setObjectName(QStringLiteral("explanationTitle"));
    m_title->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("explanationText"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("How the figure came about"));
    auto *copyText = new QPushButton(tr("Copy"));
    copyText->setObjectName(QStringLiteral("copyExplanation"));
    copyText->setAutoDefault(true); // Enter presses it
    copyText->setAccessibleName(tr("Copy the explanation"));
    auto *close = new KeyButton(tr("Close"), tr("Esc"), this);
    close->setObjectName(QStringLiteral("closeExplanation"));
    close->setAutoDefault(true);
    close->setAccessibleName(tr("Close the explanation"));
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(copyText);
    row->addWidget(close);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(row);
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &FigureExplanation::dismiss);
    connect(close, &QPushButton::clicked, this, &FigureExplanation::dismiss);
    connect(copyText, &QPushButton::clicked, this, &FigureExplanation::copy);
    hide();
}

void FigureExplanation::explain(const Explained &explained)
{
    QWidget *before = QApplication::focusWidget();
    if (before != nullptr && !isAncestorOf(before))
        m_before = before;
    m_title->setText(explained.title);
    m_text->setPlainText(explained.text);
    show();
    fitText();
    m_text->setFocus(Qt::OtherFocusReason);
    QTimer::singleShot(0, this, &FigureExplanation::bringIntoView);
}

void FigureExplanation::dismiss()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before != nullptr && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

/// Arrows move in the text alone: at its ends they are not for what is around it.
void FigureExplanation::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Up && event->key() != Qt::Key_Down)
        QFrame::keyPressEvent(event);
}

void FigureExplanation::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitText();
}

void FigureExplanation::fitText()
{
    const QMargins margins = contentsMargins() + layout()->contentsMargins();
    const int around = 2 * (static_cast<int>(std::ceil(m_text->document()->documentMargin())) + edge);
    const int room = std::max(width() - margins.left() - margins.right() - around -
                                  m_text->fontMetrics().averageCharWidth(),
                              m_text->fontMetrics().averageCharWidth());
    const QRect column(0, 0, room, QWIDGETSIZE_MAX);
    int lines = 0;
    for (const QString &paragraph : m_text->toPlainText().split(QLatin1Char('\n'))) {
        const QString line = paragraph + QLatin1Char('x');
        const int atWords = m_text->fontMetrics().boundingRect(column, Qt::TextWordWrap, line).height();
        const int anywhere = m_text->fontMetrics().boundingRect(column, Qt::TextWrapAnywhere, line).height();
        lines += std::max(1, std::max(atWords, anywhere) / m_text->fontMetrics().lineSpacing());
    }
    m_text->setFixedHeight(std::min(lines, mostLines) * m_text->fontMetrics().lineSpacing() + around);
}

/// The layouts make room one after the other; what scrolls has to know of it before it can.
void FigureExplanation::bringIntoView()
{
    m_text->verticalScrollBar()->setValue(0);
    for (QWidget *outer = this; outer != nullptr && isVisible(); outer = outer->parentWidget()) {
        if (outer->layout() != nullptr)
            outer->layout()->activate();
        if (auto *scroll = qobject_cast<QScrollArea *>(outer)) {
            QEvent roomMade(QEvent::LayoutRequest);
            QCoreApplication::sendEvent(scroll, &roomMade);
            scroll->ensureWidgetVisible(this, 0, 8);
        }
    }
}

void FigureExplanation::copy() const
{
    QGuiApplication::clipboard()->setText(m_title->text() + QStringLiteral("\n\n") + m_text->toPlainText() +
                                          QLatin1Char('\n'));
}

void letExplain(QWidget &widget, const std::function<void()> &explain)
{
    auto *action = new QAction(FigureExplanation::tr("Explain this figure"), &widget);
    action->setShortcut(Qt::Key_E);
    action->setShortcutContext(Qt::WidgetShortcut);
    widget.addAction(action);
    widget.setContextMenuPolicy(Qt::ActionsContextMenu);
    QObject::connect(action, &QAction::triggered, &widget, explain);
}

} // namespace ui
