// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leaderboard/duel_model.h"

#include "ui/leaderboard/board_words.h"
#include "ui/widgets/drill_down.h"
#include "ui/widgets/words.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int heatSteps = 6;

/// The same rate seen from the other side.
stats::Estimate turned(stats::Estimate rate)
{
    if (rate.value)
        rate.value = 1 - *rate.value;
    const auto low = rate.low;
    rate.low = rate.high ? std::optional(1 - *rate.high) : std::nullopt;
    rate.high = low ? std::optional(1 - *low) : std::nullopt;
    return rate;
}

} // namespace

DuelModel::DuelModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void DuelModel::setBoard(const analysis::Leaderboard &board)
{
    beginResetModel();
    m_board = board;
    const std::size_t n = m_board.models.size();
    m_duelAt.assign(n * n, -1);
    for (std::size_t i = 0; i < m_board.duels.size(); ++i) {
        const auto first = static_cast<std::size_t>(m_board.duels[i].first);
        const auto second = static_cast<std::size_t>(m_board.duels[i].second);
        m_duelAt[first * n + second] = m_duelAt[second * n + first] = static_cast<int>(i);
    }
    endResetModel();
}

int DuelModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_board.models.size());
}

int DuelModel::columnCount(const QModelIndex &parent) const { return rowCount(parent); }

const analysis::Duel *DuelModel::duelAt(const QModelIndex &index) const
{
    const auto place = static_cast<std::size_t>(index.row()) * m_board.models.size() +
                       static_cast<std::size_t>(index.column());
    return m_duelAt[place] < 0 ? nullptr : &m_board.duels[static_cast<std::size_t>(m_duelAt[place])];
}

stats::Estimate DuelModel::rateAt(const QModelIndex &index) const
{
    const analysis::Duel *duel = duelAt(index);
    return duel->first == index.row() ? duel->winRate.estimate : turned(duel->winRate.estimate);
}

std::optional<analysis::Duel> DuelModel::duelOf(const QModelIndex &index) const
{
    const analysis::Duel *duel = index.isValid() ? duelAt(index) : nullptr;
    if (duel == nullptr)
        return std::nullopt;
    analysis::Duel told = *duel;
    if (duel->first == index.row())
        return told;
    std::swap(told.first, told.second);
    std::swap(told.wins, told.losses);
    told.winRate.estimate = turned(told.winRate.estimate);
    told.check.reset(); // they are told from the other
    told.controlled.reset();
    return told;
}

QString DuelModel::nameOf(int place) const { return m_board.models[static_cast<std::size_t>(place)].model; }

QString DuelModel::mainText(const QModelIndex &index) const
{
    if (duelAt(index) == nullptr)
        return QStringLiteral("–");
    const stats::Estimate rate = rateAt(index);
    if (rate.n < enoughShared)
        return countText(rate.n);
    return rate.value ? figureText(*rate.value) : tr("undefined");
}

QString DuelModel::smallText(const QModelIndex &index) const
{
    if (duelAt(index) == nullptr)
        return index.row() == index.column() ? QString() : tr("never met");
    const stats::Estimate rate = rateAt(index);
    return rate.n < enoughShared ? tr("fewer than 10") : tr("n = %1").arg(countText(rate.n));
}

QString DuelModel::tipText(const QModelIndex &index) const
{
    const QString row = nameOf(index.row()), column = nameOf(index.column());
    const analysis::Duel *duel = duelAt(index);
    if (duel == nullptr)
        return index.row() == index.column() ? row : tr("%1 and %2 never met.").arg(row, column);
    const bool isFirst = duel->first == index.row();
    const stats::Estimate rate = rateAt(index);
    QString text = tr("%1 against %2: %3 won, %4 tied, %5 lost.")
                       .arg(row, column, countText((isFirst ? duel->wins : duel->losses).count.count),
                            countText(duel->ties.count.count),
                            countText((isFirst ? duel->losses : duel->wins).count.count));
    if (rate.value && rate.low && rate.high && rate.n >= enoughShared)
        text += QLatin1Char(' ') + tr("Win rate %1, 95 % interval %2.")
                                       .arg(figureText(*rate.value), intervalText(*rate.low, *rate.high));
    return text;
}

QVariant DuelModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const analysis::Duel *duel = duelAt(index);
    switch (role) {
    case Qt::DisplayRole: return mainText(index);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: return tipText(index);
    case Qt::AccessibleTextRole: return QString(mainText(index) + QLatin1Char(' ') + smallText(index));
    case HeatDelegate::SmallTextRole: return smallText(index);
    default: break;
    }
    if (duel == nullptr)
        return {};
    if (role == HeatDelegate::HeatRole) {
        const stats::Estimate rate = rateAt(index);
        return rate.value && rate.n >= enoughShared
                   ? QVariant(std::min(static_cast<int>(*rate.value * heatSteps), heatSteps - 1))
                   : QVariant();
    }
    if (role == DrillDownRole && duel->winRate.cases > 0)
        return QVariant::fromValue(
            DrillDown{duel->winRate.where, tr("Leaderboard by %1 › %2 against %3")
                                               .arg(partyText(m_board.options.by.name), nameOf(index.row()),
                                                    nameOf(index.column()))});
    return {};
}

QVariant DuelModel::headerData(int section, Qt::Orientation /*orientation*/, int role) const
{
    if (section < 0 || section >= rowCount())
        return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return nameOf(section);
    return {};
}

} // namespace ui
