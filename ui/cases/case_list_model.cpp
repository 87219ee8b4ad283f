// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/case_list_model.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace ui {

namespace {

/// `A 3:1`, the ties behind a dot: what most say comes first.
QString tallyText(const labeling::Tally &tally)
{
    if (tally.sum() == 0)
        return QStringLiteral("–");
    QString text;
    if (tally.a > tally.b)
        text = CaseListModel::tr("A %1:%2").arg(tally.a).arg(tally.b);
    else if (tally.b > tally.a)
        text = CaseListModel::tr("B %1:%2").arg(tally.b).arg(tally.a);
    else if (tally.a > 0)
        text = CaseListModel::tr("%1:%2").arg(tally.a).arg(tally.b);
    if (tally.tie == 0)
        return text;
    const QString ties =
        tally.tie == 1 ? CaseListModel::tr("tie") : CaseListModel::tr("%1 ties").arg(tally.tie);
    return text.isEmpty() ? ties : CaseListModel::tr("%1 · %2").arg(text, ties);
}

/// By how much B is longer than A, in percent of A: `+188 %`, `−12 %`.
QString lengthText(int a, int b)
{
    if (a == 0)
        return QStringLiteral("–");
    const auto percent = std::lround(100.0 * (b - a) / a);
    const QString sign = percent > 0 ? QStringLiteral("+") : percent < 0 ? QStringLiteral("−") : QString();
    return CaseListModel::tr("%1%2 %").arg(sign, QLocale().toString(std::abs(percent)));
}

} // namespace

CaseListModel::CaseListModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void CaseListModel::setCases(labeling::FoundCases found)
{
    beginResetModel();
    m_found = std::move(found);
    endResetModel();
}

void CaseListModel::clear() { setCases({}); }

std::optional<model::ComparisonId> CaseListModel::caseAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return m_found.cases[static_cast<std::size_t>(row)];
}

int CaseListModel::rowOf(model::ComparisonId comparison) const
{
    const auto found = std::find(m_found.cases.begin(), m_found.cases.end(), comparison);
    return found == m_found.cases.end() ? -1 : static_cast<int>(found - m_found.cases.begin());
}

int CaseListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.cases.size());
}

int CaseListModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CaseListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const auto summary =
        labeling::summaryOf(*m_found.dataset, m_found.cases[static_cast<std::size_t>(index.row())]);
    const analysis::CaseLine &line = summary.line;
    if (role == Qt::ToolTipRole)
        return tr("%1, item %2, turn %3: %4 (A) and %5 (B)")
            .arg(line.collection, line.item, QString::number(line.turn), line.modelA, line.modelB);
    switch (index.column()) {
    case Item: return tr("%1 · t%2").arg(line.item, QString::number(line.turn));
    case People: return tallyText(summary.people);
    case Judges: return tallyText(summary.judges);
    case Length: return lengthText(line.lengthA, line.lengthB);
    case Models: return tr("%1 / %2", "models").arg(line.modelA, line.modelB);
    default: return {};
    }
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Item: return tr("item");
    case People: return tr("people");
    case Judges: return tr("judges");
    case Length: return tr("B longer");
    case Models: return tr("models");
    default: return {};
    }
}

} // namespace ui
