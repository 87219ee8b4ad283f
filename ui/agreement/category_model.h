// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/pair_details.h"
#include "ui/widgets/drill_down.h"

#include <QAbstractTableModel>

namespace ui {

/// Where two raters part: the chosen coefficient in each category, and how often they are opposite there. A
/// line opens the opposite cases of its category, or all shared ones where there are none.
class CategoryModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { DrillDownRole = Qt::UserRole };
    enum Column { Category, Shared, Figure, Opposite, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCategories(std::vector<analysis::CategoryPair> categories, int coefficient);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = QModelIndex()) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(const analysis::CategoryPair &line, int column) const;
    [[nodiscard]] QString figureOf(const analysis::CategoryPair &line) const;
    [[nodiscard]] QString nameOf(const analysis::CategoryPair &line) const;
    [[nodiscard]] QVariant drillDown(const analysis::CategoryPair &line) const;

    std::vector<analysis::CategoryPair> m_lines;
    std::size_t m_coefficient = 1;
};

} // namespace ui
