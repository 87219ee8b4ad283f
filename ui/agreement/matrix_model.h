// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/pair_companions.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/heat_delegate.h"

#include <QAbstractTableModel>

#include <vector>

namespace ui {

/// The matrix of agreement. Above the diagonal the coefficient with its interval, below it n and what was
/// left out, on it a pool among itself. Where a figure is not defined, words say why.
class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        SortRole = HeatDelegate::FirstOfModel, ///< the figure or n as a number, else invalid
        HeaderRole,                            ///< bool: a cell of the diagonal without figures
    };

    explicit MatrixModel(QObject *parent);

    void setTable(const analysis::AgreementTable &table);
    /// The place of the coefficient in stats::pairCoefficients().
    void setCoefficient(int coefficient);
    void clear();

    [[nodiscard]] const analysis::AgreementTable &table() const { return m_table; }
    [[nodiscard]] int coefficient() const { return m_coefficient; }
    /// The pair behind a cell, nullptr where the two share nothing.
    [[nodiscard]] const analysis::PairAgreement *pairAt(const QModelIndex &index) const;
    /// The row of a party, -1 if it is not there.
    [[nodiscard]] int rowOf(const QString &party) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = QModelIndex()) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = QModelIndex()) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Whether the figure of a cell is not told apart from chance.
    [[nodiscard]] bool isNearChance(const QModelIndex &index) const;
    [[nodiscard]] bool showsFigure(const QModelIndex &index) const;
    [[nodiscard]] const stats::Estimate &figureOf(const analysis::PairAgreement &pair) const;
    [[nodiscard]] QString mainText(const QModelIndex &index) const;
    [[nodiscard]] QString smallText(const QModelIndex &index) const;
    [[nodiscard]] QString tipText(const QModelIndex &index) const;
    [[nodiscard]] QVariant heatOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant sortOf(const QModelIndex &index) const;

    analysis::AgreementTable m_table;
    std::vector<std::optional<analysis::ChanceMark>> m_marks; ///< of the coefficient, by pair
    std::vector<int> m_pairAt; ///< row * parties + column -> place in m_table.pairs, -1 = none
    int m_coefficient = 1;
};

/// Everything that a pair leaves out of the chosen coefficient.
[[nodiscard]] std::int64_t leftOut(const analysis::PairAgreement &pair);

/// The names of the coefficients, in the order of stats::pairCoefficients().
[[nodiscard]] QStringList coefficientNames();

} // namespace ui
