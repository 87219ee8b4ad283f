// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/calibration.h"

#include <QAbstractTableModel>

namespace ui {

/// The reliability table: how sure a judge was, and how often it was right. A line leads to its cases.
class CalibrationModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Says, From, Right, Interval, Cases, ColumnCount };
    enum Role { DrillDownRole = Qt::UserRole }; ///< a ui::DrillDown

    /// `trail` is the way to the table.
    CalibrationModel(const analysis::Calibration &calibration, const QString &trail, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<analysis::CalibrationBin> m_bins;
    QString m_trail;
};

} // namespace ui
