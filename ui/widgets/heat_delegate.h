// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace ui {

/// Draws a cell of a matrix: the figure, smaller text beneath it, on the colour of its heat.
class HeatDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role {
        SmallTextRole = Qt::UserRole, ///< the second line of the cell
        HeatRole,                     ///< 0 to 5 for cells with a figure, else invalid
        FirstOfModel,                 ///< roles of the model itself begin here
    };

    enum class Shape {
        Square, ///< rows are columns: the diagonal stands apart
        Table,
    };

    explicit HeatDelegate(QObject *parent); ///< of a square
    HeatDelegate(Shape shape, QObject *parent);

    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Shape m_shape;
    Theme m_theme;
};

} // namespace ui
