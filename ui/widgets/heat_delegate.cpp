// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/heat_delegate.h"

#include <QPainter>

namespace ui {

namespace {

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.82);
    return small;
}

} // namespace

HeatDelegate::HeatDelegate(QObject *parent)
    : HeatDelegate(Shape::Square, parent)
{}

HeatDelegate::HeatDelegate(Shape shape, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_shape(shape)
    , m_theme(themeOf(Scheme::Light))
{}

void HeatDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const QVariant heat = index.data(HeatRole);
    QColor ground = m_theme.surface;
    QColor ink = m_theme.text;
    if (heat.isValid()) {
        ground = m_theme.heat[static_cast<std::size_t>(heat.toInt())];
        ink = inkOn(ground);
    } else if (m_shape == Shape::Square && index.row() == index.column()) {
        ground = m_theme.raised;
    }
    painter->save();
    painter->fillRect(option.rect, ground);
    painter->setPen(ink);
    const QFont small = smallFont(option.font);
    const int smallHeight = QFontMetrics(small).height();
    const QString smallText = index.data(SmallTextRole).toString();
    const int height = option.fontMetrics.height() + (smallText.isEmpty() ? 0 : smallHeight);
    QRect line = option.rect.adjusted(3, 0, -3, 0);
    line.setTop(option.rect.top() + (option.rect.height() - height) / 2);
    line.setHeight(option.fontMetrics.height());
    painter->setFont(option.font);
    painter->drawText(line, Qt::AlignCenter, index.data(Qt::DisplayRole).toString());
    line.translate(0, line.height());
    line.setHeight(smallHeight);
    painter->setFont(small);
    painter->drawText(line, Qt::AlignCenter,
                      QFontMetrics(small).elidedText(smallText, Qt::ElideRight, line.width()));
    if ((option.state & QStyle::State_Selected) != 0) {
        painter->setPen(QPen(m_theme.focus, 3));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

QSize HeatDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    const QFontMetrics small(smallFont(option.font));
    return {small.horizontalAdvance(QStringLiteral("00000 left out")) + 14,
            option.fontMetrics.height() + small.height() + 12};
}

} // namespace ui
