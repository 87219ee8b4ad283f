// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/response_panes.h"

#include "ui/text/document_view.h"
#include "ui/widgets/pane_frame.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace ui {

namespace {

constexpr int fewestCharacters = 22; ///< that a line of a response must hold for them to stand side by side

} // namespace

ResponsePanes::ResponsePanes(QWidget *parent)
    : QWidget(parent)
    , m_left(new DocumentView(nullptr))
    , m_right(new DocumentView(nullptr))
    , m_leftFrame(new PaneFrame(PaneFrame::Side::Left, m_left, this))
    , m_rightFrame(new PaneFrame(PaneFrame::Side::Right, m_right, this))
{
    m_leftFrame->setTitle(tr("Left"));
    m_rightFrame->setTitle(tr("Right"));
    m_left->setObjectName(QStringLiteral("leftView"));
    m_right->setObjectName(QStringLiteral("rightView"));
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
    m_layout->addWidget(m_leftFrame, 1);
    m_layout->addWidget(m_rightFrame, 1);
    for (DocumentView *view : {m_left, m_right})
        connect(view, &DocumentView::linesChanged, this, &ResponsePanes::levelTurns, Qt::QueuedConnection);
    connect(m_left->verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { follow(*m_left, *m_right, m_offset); });
    connect(m_right->verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { follow(*m_right, *m_left, -m_offset); });
}

ResponsePanes::~ResponsePanes()
{
    // The views let go of their documents after this has become a mere widget, and their bars say so.
    for (DocumentView *view : {m_left, m_right}) {
        view->disconnect(this);
        view->verticalScrollBar()->disconnect(this);
    }
}

void ResponsePanes::setDocuments(std::unique_ptr<InertDocument> left, std::unique_ptr<InertDocument> right)
{
    const QScopedValueRollback isFollowing(m_isFollowing, true);
    m_match = -1;
    m_leftMatches = m_rightMatches = 0;
    m_offset = 0;
    m_left->setShown(std::move(left));
    m_right->setShown(std::move(right));
    arrange();
    levelTurns();
}

void ResponsePanes::changeDocuments(std::unique_ptr<InertDocument> left, std::unique_ptr<InertDocument> right)
{
    const std::array<double, 2> shares = {m_left->scrolledShare(), m_right->scrolledShare()};
    setDocuments(std::move(left), std::move(right));
    const QScopedValueRollback isFollowing(m_isFollowing, true);
    m_left->scrollToShare(shares[0]);
    m_right->scrollToShare(shares[1]);
    m_offset = m_right->verticalScrollBar()->value() - m_left->verticalScrollBar()->value();
}

bool ResponsePanes::isStacked() const { return m_layout->direction() == QBoxLayout::TopToBottom; }

void ResponsePanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// By the text as it is read, which has a zoom of its own.
void ResponsePanes::arrange()
{
    const QTextDocument &text = *m_left->document();
    const int furniture = 2 * static_cast<int>(text.documentMargin()) + 2 * m_left->frameWidth() +
                          m_left->verticalScrollBar()->sizeHint().width();
    const int line = (width() - m_layout->spacing()) / 2 - furniture;
    const bool isNarrow =
        m_mayStack && line < fewestCharacters * QFontMetrics(text.defaultFont()).averageCharWidth();
    if (isNarrow == isStacked())
        return;
    m_layout->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_left->dropSpaces();
    m_right->dropSpaces();
    levelTurns();
    if (!isNarrow && m_isTogether)
        realign();
}

void ResponsePanes::levelTurns()
{
    if (isStacked())
        return;
    const int turns = std::min(m_left->turnCount(), m_right->turnCount());
    if (turns < 2 || !m_left->isLaidOut() || !m_right->isLaidOut())
        return;
    const QScopedValueRollback isFollowing(m_isFollowing, true);
    m_left->dropSpaces();
    m_right->dropSpaces();
    for (int turn = 1; turn < turns; ++turn) {
        const qreal difference = m_right->turnTop(turn) - m_left->turnTop(turn);
        if (std::abs(difference) >= 1)
            (difference > 0 ? m_left : m_right)->addSpaceBefore(turn, std::abs(difference));
    }
}

void ResponsePanes::follow(const DocumentView &moved, DocumentView &other, int offset)
{
    if (!m_isTogether || m_isFollowing || isStacked())
        return;
    const QScopedValueRollback isFollowing(m_isFollowing, true);
    other.verticalScrollBar()->setValue(moved.verticalScrollBar()->value() + offset);
}

void ResponsePanes::setTitles(const QString &left, const QString &right)
{
    m_leftFrame->setTitle(left);
    m_rightFrame->setTitle(right);
}

void ResponsePanes::setScrollsTogether(bool isTogether)
{
    m_isTogether = isTogether;
    if (isTogether)
        m_offset = m_right->verticalScrollBar()->value() - m_left->verticalScrollBar()->value();
}

void ResponsePanes::realign()
{
    if (isStacked())
        return;
    m_offset = 0;
    const QScopedValueRollback isFollowing(m_isFollowing, true);
    m_right->verticalScrollBar()->setValue(m_left->verticalScrollBar()->value());
}

void ResponsePanes::setTheme(const Theme &theme)
{
    m_leftFrame->setTheme(theme);
    m_rightFrame->setTheme(theme);
    m_left->setTheme(theme);
    m_right->setTheme(theme);
}

int ResponsePanes::find(const QString &text)
{
    m_match = -1;
    m_leftMatches = m_left->markMatches(text);
    m_rightMatches = m_right->markMatches(text);
    return m_leftMatches + m_rightMatches;
}

int ResponsePanes::stepMatch(int by)
{
    const int all = m_leftMatches + m_rightMatches;
    if (all == 0)
        return 0;
    m_match = m_match < 0 ? (by > 0 ? 0 : all - 1) : (m_match + by + all) % all;
    const QScopedValueRollback isFollowing(m_isFollowing, true); // each side keeps to its match
    if (m_match < m_leftMatches) {
        m_right->leaveMatch();
        m_left->showMatch(m_match);
    } else {
        m_left->leaveMatch();
        m_right->showMatch(m_match - m_leftMatches);
    }
    return m_match + 1;
}

} // namespace ui
