// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/labeling/reading.h"
#include "ui/widgets/drill_down.h"

#include <QAbstractTableModel>

#include <optional>

namespace ui {

/// The models of a leaderboard, best first, and where they stand on the one beside it. Every cell leads to
/// cases: a count to its own, any other to the model's battles.
class BoardModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Place, ///< by rating, from 1
        Model,
        Rating,
        Interval,
        Rank, ///< 1 + the models whose interval lies above
        Wins,
        Ties,
        Losses,
        Battles,
        BesidePlace, ///< these two only with another board beside
        BesideRating,
        ColumnCount
    };
    enum Role { DrillDownRole = Qt::UserRole }; ///< a ui::DrillDown; none where there is no case

    explicit BoardModel(QObject *parent);

    void setRanking(const labeling::Ranking &ranking);
    void clear();
    [[nodiscard]] const analysis::Leaderboard &board() const { return m_board; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] const analysis::RankedModel *besideOf(const QString &model) const;
    [[nodiscard]] QString textOf(int row, int column) const;
    [[nodiscard]] QString tipOf(int row, int column) const;
    [[nodiscard]] QVariant drillDownOf(int row, int column) const;

    analysis::Leaderboard m_board;
    std::optional<analysis::Leaderboard> m_beside;
};

/// The place of a model on a board, from 1: 1 + the models with a higher rating. None without a rating.
[[nodiscard]] std::optional<int> placeOn(const analysis::Leaderboard &board, const QString &model);

} // namespace ui
