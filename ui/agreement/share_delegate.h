// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace ui {

/// Draws the share of an outcome as a bar; the number beside it says the same.
class ShareDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit ShareDelegate(QObject *parent);

    void setTheme(const Theme &theme) { m_theme = theme; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    Theme m_theme;
};

} // namespace ui
