// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/case_summary.h"
#include "app/labeling/reading.h"

#include <QAbstractTableModel>

#include <optional>

namespace ui {

/// The cases that a filter selects. A line is made when it is shown.
class CaseListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Item, People, Judges, Length, Models, ColumnCount };

    explicit CaseListModel(QObject *parent);

    void setCases(labeling::FoundCases found);
    void clear();
    [[nodiscard]] std::optional<model::ComparisonId> caseAt(int row) const;
    [[nodiscard]] int rowOf(model::ComparisonId comparison) const; ///< -1 if it is not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = QModelIndex()) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    labeling::FoundCases m_found;
};

} // namespace ui
