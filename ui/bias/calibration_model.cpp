// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/calibration_model.h"

#include "ui/widgets/drill_down.h"
#include "ui/widgets/words.h"

namespace ui {

CalibrationModel::CalibrationModel(const analysis::Calibration &calibration, const QString &trail,
                                   QObject *parent)
    : QAbstractTableModel(parent)
    , m_bins(calibration.bins)
    , m_trail(trail)
{}

int CalibrationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_bins.size());
}

int CalibrationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CalibrationModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const analysis::CalibrationBin &bin = m_bins[static_cast<std::size_t>(index.row())];
    const stats::Estimate &correct = bin.correct.estimate;
    const QString range = tr("%1 – %2", "interval").arg(figureText(bin.least, 3), figureText(bin.most, 3));
    if (role == DrillDownRole && bin.correct.cases > 0)
        return QVariant::fromValue(
            DrillDown{bin.correct.where, QStringLiteral("%1 › %2").arg(m_trail, range)});
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return tr("Enter opens the cases: %1.").arg(countText(bin.correct.cases));
    if (role != Qt::DisplayRole)
        return {};
    const bool isShown = correct.value && correct.n >= enoughShared;
    switch (index.column()) {
    case Says: return figureText(bin.confidence, 3);
    case From: return range;
    case Right: return isShown ? figureText(*correct.value, 3) : QStringLiteral("–");
    case Interval:
        if (!isShown)
            return tr("fewer than 10");
        return correct.low && correct.high
                   ? tr("%1 – %2", "interval").arg(figureText(*correct.low, 3), figureText(*correct.high, 3))
                   : QString();
    default: return countText(bin.correct.cases);
    }
}

QVariant CalibrationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Says: return tr("says");
    case From: return tr("from – to");
    case Right: return tr("is right");
    case Interval: return tr("95 % interval");
    case Cases: return tr("cases");
    default: return {};
    }
}

} // namespace ui
