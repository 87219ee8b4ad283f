// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace ui {

/// Draws a cell of a matrix whose rows are its columns: the figure, smaller text beneath it, on the colour of
/// its heat.
class HeatDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role {
        SmallTextRole = Qt::UserRole, ///< the second line of the cell
        HeatRole,                     ///< 0 to 5 for cells with a figure, else invalid
        FirstOfModel,                 ///< roles of the model itself begin here
    };

    explicit HeatDelegate(QObject *parent);

    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
};

} // namespace ui
