// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/evaluators.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/heat_delegate.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace ui {

/// The table of the verb `evaluators`: a row for each judge and for people, its figures in the verb's order,
/// then what was left out, and the competence of each individual where it was asked for. A cell leads to its
/// cases. Sorted by a column; without one in the verb's order, the best agreement first.
class EvaluatorModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { ToldBy, Annotations, FirstFigure };
    enum Role {
        DrillDownRole = HeatDelegate::FirstOfModel, ///< a ui::DrillDown; none where there is no case
    };

    explicit EvaluatorModel(QObject *parent);

    /// The order of the rows stays that of the column that was chosen.
    void setTable(analysis::EvaluatorTable table);
    [[nodiscard]] const analysis::EvaluatorTable &table() const { return m_table; }
    /// In the order that is shown.
    [[nodiscard]] const analysis::Evaluator &evaluatorAt(int row) const;
    /// Of a column of figures; nullptr for any other, and where the row has none.
    [[nodiscard]] const analysis::Figure *figureAt(int row, int column) const;
    [[nodiscard]] int columnOf(const char *key) const; ///< of a figure; -1: it is not shown

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// What is not defined stands last in either order.
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] const char *keyOf(int column) const; ///< nullptr for a column without a figure
    [[nodiscard]] int leftOutColumn() const;
    [[nodiscard]] const analysis::Competence *competenceOf(const analysis::Evaluator &row) const;
    [[nodiscard]] std::optional<double> sortKey(const analysis::Evaluator &row, int column) const;
    [[nodiscard]] const analysis::Figure *figureOf(const analysis::Evaluator &row, int column) const;
    void arrange();

    [[nodiscard]] QString mainText(int row, int column) const;
    [[nodiscard]] QString smallText(int row, int column) const;
    [[nodiscard]] QString tipText(int row, int column) const;
    [[nodiscard]] QVariant drillDownOf(int row, int column) const;

    analysis::EvaluatorTable m_table;
    std::vector<std::size_t> m_order; ///< places in m_table.rows
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace ui
