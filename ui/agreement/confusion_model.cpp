// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/confusion_model.h"

#include "ui/widgets/words.h"

namespace ui {

ConfusionModel::ConfusionModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void ConfusionModel::setPair(const analysis::AgreementTable &table, const analysis::PairAgreement &pair)
{
    beginResetModel();
    m_table.options = table.options;
    m_table.parties = table.parties;
    m_pair = pair;
    m_q = pair.hasChoices ? pair.q : 0;
    endResetModel();
}

void ConfusionModel::clear()
{
    beginResetModel();
    m_q = 0;
    endResetModel();
}

int ConfusionModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_q; }

int ConfusionModel::columnCount(const QModelIndex &parent) const { return rowCount(parent); }

std::int64_t ConfusionModel::countAt(const QModelIndex &index) const
{
    return m_pair.confusion[static_cast<std::size_t>(index.row() * m_q + index.column())];
}

QString ConfusionModel::categoryText(int category) const
{
    if (category == 0)
        return choiceText(model::Choice::A);
    return category == m_q - 1 ? choiceText(model::Choice::B) : choiceText(model::Choice::Tie);
}

QVariant ConfusionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString a = m_table.parties[static_cast<std::size_t>(m_pair.a)].party.name;
    const QString b = m_table.parties[static_cast<std::size_t>(m_pair.b)].party.name;
    switch (role) {
    case Qt::DisplayRole: return countText(countAt(index));
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignCenter);
    case Qt::ToolTipRole:
        return tr("%1 says %2, %3 says %4: %5")
            .arg(a, categoryText(index.row()), b, categoryText(index.column()), countText(countAt(index)));
    case DrillDownRole:
        if (countAt(index) == 0)
            return {};
        return QVariant::fromValue(
            DrillDown{m_table.whereCell(m_pair, index.row(), index.column()),
                      tr("Agreement › %1 says %2, %3 says %4")
                          .arg(a, categoryText(index.row()), b, categoryText(index.column()))});
    default: return {};
    }
}

QVariant ConfusionModel::headerData(int section, Qt::Orientation /*orientation*/, int role) const
{
    if (role == Qt::DisplayRole && section >= 0 && section < m_q)
        return categoryText(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignCenter);
    return {};
}

} // namespace ui
