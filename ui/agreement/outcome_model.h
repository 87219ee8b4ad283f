// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "ui/widgets/drill_down.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace ui {

/// What became of the comparisons that two raters share: the outcomes, and what was left out. Each line opens
/// its cases.
class OutcomeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        DrillDownRole = Qt::UserRole, ///< a DrillDown; invalid for lines without cases
        PartRole,                     ///< analysis::PairPart as int
        ShareRole,                    ///< of the shared ones, 0 to 1; invalid for what was left out
    };
    enum Column { Outcome, Share, Count, Cases, ColumnCount };

    explicit OutcomeModel(QObject *parent);

    /// `pair` is one of the table's.
    void setPair(const analysis::AgreementTable &table, const analysis::PairAgreement &pair);
    void clear();
    [[nodiscard]] int rowOf(analysis::PairPart part) const; ///< -1 if it is not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = QModelIndex()) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line
    {
        analysis::PairPart part = analysis::PairPart::Figures;
        QString name;
        analysis::CellCount count;
        DrillDown drillDown;
        std::optional<double> share;
    };
    std::vector<Line> m_lines;
    bool m_isVotePair = false;
};

} // namespace ui
