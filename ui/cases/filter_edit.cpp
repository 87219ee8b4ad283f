// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/filter_edit.h"

#include <QKeyEvent>
#include <QListWidget>

#include <algorithm>

namespace ui {

namespace {

constexpr int mostOffered = 200;
constexpr int linesShown = 10;

} // namespace

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_list(new QListWidget(this))
{
    m_list->setObjectName(QStringLiteral("filterOffers"));
    m_list->setAccessibleName(tr("What may stand here"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAutoFillBackground(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    connect(m_list, &QListWidget::itemClicked, this, &FilterEdit::take);
    connect(this, &QLineEdit::textEdited, this, [this] { offer(Asked::Typing); });
}

FilterEdit::~FilterEdit() = default;

void FilterEdit::setWords(const analysis::ProjectWords &words) { m_words = words; }

void FilterEdit::hideOffers() { m_list->hide(); }

int FilterEdit::cursorX() const { return cursorRect().center().x(); }

/// Tab never comes as a key press.
bool FilterEdit::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
            offer(Asked::OnRequest);
            return true;
        }
        if (m_list->isVisible() && useOffers(key->key()))
            return true;
    }
    return QLineEdit::event(event);
}

void FilterEdit::focusOutEvent(QFocusEvent *event)
{
    hideOffers();
    QLineEdit::focusOutEvent(event);
}

/// Whether the key was meant for the list.
bool FilterEdit::useOffers(int key)
{
    const int row = m_list->currentRow();
    switch (key) {
    case Qt::Key_Down: m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1)); return true;
    case Qt::Key_Up: m_list->setCurrentRow(std::max(row - 1, 0)); return true;
    case Qt::Key_Escape: hideOffers(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (row < 0) {
            hideOffers();
            return false;
        }
        take();
        return true;
    default: return false;
    }
}

void FilterEdit::offer(Asked asked)
{
    m_offered = analysis::completionsAt(text(), cursorPosition(), m_words);
    // Behind a blank or a finished word everything may stand: that is shown on request.
    const bool isStarted = cursorPosition() > m_offered.begin;
    const bool isThere =
        m_offered.items.size() == 1 &&
        text().mid(m_offered.begin, m_offered.end - m_offered.begin) == m_offered.items.front().text;
    if (m_offered.items.empty() || (asked == Asked::Typing && (!isStarted || isThere)))
        hideOffers();
    else
        showOffers();
}

void FilterEdit::showOffers()
{
    m_list->clear();
    for (const analysis::Completion &item : m_offered.items) {
        if (m_list->count() == mostOffered)
            break;
        m_list->addItem(item.description.isEmpty()
                            ? item.text
                            : QStringLiteral("%1   %2").arg(item.text, item.description));
    }
    m_list->setCurrentRow(-1);
    m_list->setParent(window());
    const QPoint below = mapTo(window(), QPoint(cursorRect().left(), height()));
    const int lines = std::min(m_list->count(), linesShown);
    const int wanted = m_list->sizeHintForColumn(0) + 48;
    const int left = std::clamp(below.x(), 0, std::max(window()->width() - wanted - 8, 0));
    m_list->setGeometry(left, below.y(), std::min(wanted, window()->width() - left),
                        std::min(lines * m_list->sizeHintForRow(0) + 12, window()->height() - below.y()));
    m_list->raise();
    m_list->show();
}

void FilterEdit::take()
{
    const int row = m_list->currentRow();
    hideOffers();
    if (row < 0)
        return;
    const QString &chosen = m_offered.items[static_cast<std::size_t>(row)].text;
    QString changed = text();
    changed.replace(m_offered.begin, m_offered.end - m_offered.begin, chosen);
    setText(changed);
    setCursorPosition(static_cast<int>(m_offered.begin + chosen.size()));
}

} // namespace ui
