// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "ui/widgets/drill_down.h"

#include <QAbstractTableModel>

namespace ui {

/// The confusion of two raters: what the one says in rows, the other in columns. Each cell opens its cases.
class ConfusionModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { DrillDownRole = Qt::UserRole };

    explicit ConfusionModel(QObject *parent);

    void setPair(const analysis::AgreementTable &table, const analysis::PairAgreement &pair);
    void clear();

    [[nodiscard]] int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = QModelIndex()) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] std::int64_t countAt(const QModelIndex &index) const;
    [[nodiscard]] QString categoryText(int category) const;

    analysis::AgreementTable m_table; ///< parties and options alone: what whereCell needs
    analysis::PairAgreement m_pair;
    int m_q = 0;
};

} // namespace ui
