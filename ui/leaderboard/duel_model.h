// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/ranking.h"
#include "ui/widgets/heat_delegate.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace ui {

/// Who beat whom: the win rate of the row's model against the column's, a tie half a win, and how many
/// battles that is. A cell leads to its cases.
class DuelModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        DrillDownRole = HeatDelegate::FirstOfModel
    }; ///< a ui::DrillDown; none for two that never met

    explicit DuelModel(QObject *parent);

    void setBoard(const analysis::Leaderboard &board);
    [[nodiscard]] const analysis::Leaderboard &board() const { return m_board; }
    /// Told from the model of the row; none where the two never met.
    [[nodiscard]] std::optional<analysis::Duel> duelOf(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// As it is stored; nullptr where the two never met.
    [[nodiscard]] const analysis::Duel *duelAt(const QModelIndex &index) const;
    /// The win rate of the row's model, with its interval.
    [[nodiscard]] stats::Estimate rateAt(const QModelIndex &index) const;
    [[nodiscard]] QString mainText(const QModelIndex &index) const;
    [[nodiscard]] QString smallText(const QModelIndex &index) const;
    [[nodiscard]] QString tipText(const QModelIndex &index) const;
    [[nodiscard]] QString nameOf(int place) const;

    analysis::Leaderboard m_board;
    std::vector<int> m_duelAt; ///< row * models + column -> place in m_board.duels, -1 = none
};

} // namespace ui
