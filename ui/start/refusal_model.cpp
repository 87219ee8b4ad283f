// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/refusal_model.h"

#include "ui/widgets/words.h"

#include <QFileInfo>

#include <utility>

namespace ui {

RefusalModel::RefusalModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void RefusalModel::setRefusals(std::vector<exchange::Refusal> refusals)
{
    beginResetModel();
    m_refusals = std::move(refusals);
    endResetModel();
}

int RefusalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_refusals.size());
}

int RefusalModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant RefusalModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const exchange::Refusal &refusal = m_refusals[static_cast<std::size_t>(index.row())];
    if (role == Qt::ToolTipRole)
        return exchange::sentence(refusal);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case File: return QFileInfo(refusal.file).fileName();
    case Line: return refusal.line > 0 ? countText(refusal.line) : QString();
    case Field: return refusal.field;
    case Expected: return refusal.expected;
    case Found: return refusal.found;
    default: return {};
    }
}

QVariant RefusalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File: return tr("file");
    case Line: return tr("line");
    case Field: return tr("field");
    case Expected: return tr("expected");
    case Found: return tr("found");
    default: return {};
    }
}

} // namespace ui
