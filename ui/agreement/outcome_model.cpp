// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/outcome_model.h"

#include "ui/widgets/words.h"

namespace ui {

using analysis::PairPart;

OutcomeModel::OutcomeModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void OutcomeModel::setPair(const analysis::AgreementTable &table, const analysis::PairAgreement &pair)
{
    beginResetModel();
    m_lines.clear();
    m_isVotePair = pair.isVotePair;
    const QString a = table.parties[static_cast<std::size_t>(pair.a)].party.name;
    const QString b = table.parties[static_cast<std::size_t>(pair.b)].party.name;
    const QString way = tr("Agreement › %1 and %2 › %3");
    const auto add = [&](PairPart part, const QString &name, const analysis::CellCount &count, bool isShare) {
        std::optional<double> share;
        if (isShare && pair.kept.count > 0)
            share = static_cast<double>(count.count) / static_cast<double>(pair.kept.count);
        m_lines.push_back({part, name, count, {table.where(pair, part), way.arg(a, b, name)}, share});
    };
    if (pair.hasChoices) {
        add(PairPart::Same, tr("same winner"), pair.same, true);
        add(PairPart::BothTie, tr("both tie"), pair.bothTie, true);
        add(PairPart::Opposite, tr("opposite winners"), pair.opposite, true);
        add(PairPart::ATie, pair.a == pair.b ? tr("only one says tie") : tr("only %1 says tie").arg(a),
            pair.aTie, true);
        if (pair.a != pair.b)
            add(PairPart::BTie, tr("only %1 says tie").arg(b), pair.bTie, true);
    }
    add(PairPart::Figures, tr("all behind the figure"), pair.total, false);
    const auto addLeftOut = [&](PairPart part, const QString &name, const analysis::CellCount &count) {
        if (count.count > 0)
            add(part, name, count, false);
    };
    addLeftOut(PairPart::Abstained, tr("left out: could not judge"), pair.abstained);
    addLeftOut(PairPart::NoVerdict, tr("left out: no ruling"), pair.noVerdict);
    addLeftOut(PairPart::Tie, tr("left out: tie"), pair.tie);
    addLeftOut(PairPart::Conflict, tr("left out: conflict of two files"), pair.conflict);
    endResetModel();
}

void OutcomeModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

int OutcomeModel::rowOf(PairPart part) const
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].part == part)
            return static_cast<int>(i);
    }
    return -1;
}

int OutcomeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int OutcomeModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant OutcomeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == Outcome)
            return line.name;
        if (index.column() == Share)
            return {};
        return countText(index.column() == Count ? line.count.count : line.count.cases);
    case Qt::TextAlignmentRole:
        if (index.column() != Outcome)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::ToolTipRole:
        return line.share ? tr("%1: %2 of those who both chose. Enter opens the cases.")
                                .arg(line.name, figureText(*line.share))
                          : tr("Enter opens the cases: %1.").arg(countText(line.count.cases));
    case PartRole: return static_cast<int>(line.part);
    case ShareRole: return line.share ? QVariant(*line.share) : QVariant();
    case DrillDownRole: return line.count.cases > 0 ? QVariant::fromValue(line.drillDown) : QVariant();
    default: return {};
    }
}

QVariant OutcomeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == Outcome || section == Share
                                       ? Qt::AlignLeft | Qt::AlignVCenter
                                       : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Outcome: return tr("outcome");
    case Share: return tr("share");
    case Count: return m_isVotePair ? tr("vote pairs") : tr("n");
    case Cases: return tr("cases");
    default: return {};
    }
}

} // namespace ui
