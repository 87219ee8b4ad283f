// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/share_delegate.h"

#include "ui/agreement/outcome_model.h"

#include <QPainter>

namespace ui {

ShareDelegate::ShareDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(themeOf(Scheme::Light))
{}

void ShareDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant share = index.data(OutcomeModel::ShareRole);
    if (!share.isValid())
        return;
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    const bool isOpposite =
        index.data(OutcomeModel::PartRole).toInt() == static_cast<int>(analysis::PairPart::Opposite);
    QRectF bar = QRectF(option.rect).adjusted(8, 0, -8, 0);
    bar.setTop(option.rect.center().y() - 2);
    bar.setHeight(6);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor track = isSelected ? inkOn(m_theme.accent) : m_theme.line;
    if (isSelected)
        track.setAlphaF(0.3F);
    painter->setBrush(track);
    painter->drawRoundedRect(bar, 3, 3);
    bar.setWidth(bar.width() * share.toDouble());
    painter->setBrush(isSelected ? inkOn(m_theme.accent) : isOpposite ? m_theme.wrong : m_theme.accent);
    painter->drawRoundedRect(bar, 3, 3);
    painter->restore();
}

} // namespace ui
