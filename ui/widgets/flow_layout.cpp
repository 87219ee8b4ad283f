// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ui {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(6);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item) { m_items.emplace_back(item); }

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), Placing::Measure); }

QSize FlowLayout::sizeHint() const
{
    QSize hint;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            hint = QSize(hint.width() + item->sizeHint().width() + spacing(),
                         std::max(hint.height(), item->sizeHint().height()));
    }
    return hint;
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(QSize(item->minimumSize().width(), item->sizeHint().height()));
    }
    return least;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    static_cast<void>(arrange(rect, Placing::Place));
}

/// The height of all lines. From right to left they are mirrored.
int FlowLayout::arrange(const QRect &rect, Placing placing) const
{
    const QWidget *owner = parentWidget();
    const auto direction = owner != nullptr ? owner->layoutDirection() : Qt::LeftToRight;
    int x = 0, y = 0, line = 0;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size(std::min(item->sizeHint().width(), rect.width()), item->sizeHint().height());
        if (x > 0 && x + size.width() > rect.width()) {
            x = 0;
            y += line + spacing();
            line = 0;
        }
        if (placing == Placing::Place)
            item->setGeometry(
                QStyle::visualRect(direction, rect, QRect(rect.topLeft() + QPoint(x, y), size)));
        x += size.width() + spacing();
        line = std::max(line, size.height());
    }
    return y + line;
}

} // namespace ui
