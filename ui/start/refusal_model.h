// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

/// The rows of an import that were not taken, or taken with a remark: where, what was expected, what stood
/// there.
class RefusalModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { File, Line, Field, Expected, Found, ColumnCount };

    explicit RefusalModel(QObject *parent);

    void setRefusals(std::vector<exchange::Refusal> refusals);

    [[nodiscard]] int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = QModelIndex()) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<exchange::Refusal> m_refusals;
};

} // namespace ui
