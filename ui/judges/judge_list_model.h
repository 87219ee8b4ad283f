// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/workshop.h"

#include <QAbstractTableModel>

namespace ui {

/// The judges of a project: name, version of the set-up, verdicts.
class JudgeListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setJudges(std::vector<judge::Listed> judges);
    [[nodiscard]] const judge::Listed *at(int row) const; ///< null: no such row
    [[nodiscard]] int rowOf(const QString &name) const;   ///< -1: no such judge

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<judge::Listed> m_judges;
};

} // namespace ui
