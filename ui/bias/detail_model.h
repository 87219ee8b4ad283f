// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "ui/widgets/drill_down.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace ui {

/// The counts and figures behind a bias panel, a line each; parts of a part stand under its name ("other
/// models › claude"). A line leads to its cases.
class DetailModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, Value, Interval, N, Cases, ColumnCount };
    enum Role {
        DrillDownRole = Qt::UserRole, ///< a ui::DrillDown; none where there is no case
        PathRole                      ///< a QStringList: where it stands in the document of the panel
    };

    explicit DetailModel(QObject *parent);

    /// `trail` is the way to the panel: what is opened from a line is named behind it.
    void setPanel(const analysis::Panel &panel, const QString &trail);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        QString what, value;
        QString interval; ///< or in words why there is none
        QString n;        ///< empty for a count, which is its own
        qint64 cases = 0;
        DrillDown drillDown;
        QStringList path;
    };
    void add(const QString &what, const analysis::Detail &detail, const char *kind, const QString &trail,
             const QStringList &around);

    std::vector<Line> m_lines;
};

} // namespace ui
