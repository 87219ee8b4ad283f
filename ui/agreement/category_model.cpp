// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/category_model.h"

#include "ui/agreement/matrix_model.h"
#include "ui/widgets/words.h"

namespace ui {

void CategoryModel::setCategories(std::vector<analysis::CategoryPair> categories, int coefficient)
{
    beginResetModel();
    m_lines = std::move(categories);
    m_coefficient = static_cast<std::size_t>(coefficient);
    endResetModel();
}

void CategoryModel::clear() { setCategories({}, static_cast<int>(m_coefficient)); }

int CategoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int CategoryModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString CategoryModel::nameOf(const analysis::CategoryPair &line) const
{
    return line.category.isEmpty() ? tr("no category") : line.category;
}

QString CategoryModel::figureOf(const analysis::CategoryPair &line) const
{
    const stats::Estimate &figure = line.pair.figures[m_coefficient];
    if (figure.n < enoughShared)
        return tr("too few");
    if (!figure.value)
        return tr("undefined");
    return figure.low && figure.high
               ? tr("%1 (%2)").arg(figureText(*figure.value), intervalText(*figure.low, *figure.high))
               : figureText(*figure.value);
}

QString CategoryModel::textOf(const analysis::CategoryPair &line, int column) const
{
    switch (column) {
    case Category: return nameOf(line);
    case Shared: return countText(line.pair.figures[m_coefficient].n);
    case Figure: return figureOf(line);
    case Opposite: return line.pair.hasChoices ? countText(line.pair.opposite.count) : QString();
    default: return {};
    }
}

QVariant CategoryModel::drillDown(const analysis::CategoryPair &line) const
{
    using analysis::PairPart;
    const bool isOpposite = line.pair.hasChoices && line.pair.opposite.cases > 0;
    const auto where = line.table.where(line.pair, isOpposite ? PairPart::Opposite : PairPart::Figures);
    const QString a = line.table.parties.front().party.name;
    const QString b = line.table.parties.back().party.name;
    return QVariant::fromValue(
        DrillDown{where, isOpposite ? tr("Agreement › %1 and %2, opposite in %3").arg(a, b, nameOf(line))
                                    : tr("Agreement › %1 and %2 in %3").arg(a, b, nameOf(line))});
}

QVariant CategoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const analysis::CategoryPair &line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return textOf(line, index.column());
    case Qt::TextAlignmentRole:
        if (index.column() == Category)
            return {};
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole: {
        const stats::Estimate &figure = line.pair.figures[m_coefficient];
        return figure.value ? tr("Enter opens the cases.") : QString::fromStdString(figure.why);
    }
    case DrillDownRole: return drillDown(line);
    default: return {};
    }
}

QVariant CategoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Category ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Category: return tr("category");
    case Shared: return tr("n");
    case Figure: return coefficientNames().at(static_cast<qsizetype>(m_coefficient));
    case Opposite: return tr("opposite");
    default: return {};
    }
}

} // namespace ui
