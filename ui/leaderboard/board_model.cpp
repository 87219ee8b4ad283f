// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leaderboard/board_model.h"

#include "ui/leaderboard/board_words.h"
#include "ui/widgets/words.h"

#include <algorithm>

namespace ui {

namespace {

/// The cell of a column of counts, nullptr for any other.
const analysis::Cell *cellOf(const analysis::RankedModel &model, int column)
{
    switch (column) {
    case BoardModel::Wins: return &model.wins;
    case BoardModel::Ties: return &model.ties;
    case BoardModel::Losses: return &model.losses;
    default: return nullptr;
    }
}

QString placeText(const std::optional<int> &place) { return place ? countText(*place) : QStringLiteral("–"); }

} // namespace

std::optional<int> placeOn(const analysis::Leaderboard &board, const QString &model)
{
    const auto found = std::ranges::find(board.models, model, &analysis::RankedModel::model);
    if (found == board.models.end() || !found->rating.estimate.value)
        return std::nullopt;
    const auto higher = std::ranges::count_if(board.models, [&found](const analysis::RankedModel &other) {
        return other.rating.estimate.value > found->rating.estimate.value;
    });
    return 1 + static_cast<int>(higher);
}

BoardModel::BoardModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void BoardModel::setRanking(const labeling::Ranking &ranking)
{
    beginResetModel();
    m_board = ranking.board;
    m_beside = ranking.beside;
    endResetModel();
}

void BoardModel::clear() { setRanking({}); }

int BoardModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_board.models.size());
}

int BoardModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_beside ? ColumnCount : BesidePlace;
}

const analysis::RankedModel *BoardModel::besideOf(const QString &model) const
{
    if (!m_beside)
        return nullptr;
    const auto found = std::ranges::find(m_beside->models, model, &analysis::RankedModel::model);
    return found == m_beside->models.end() ? nullptr : &*found;
}

QString BoardModel::textOf(int row, int column) const
{
    const analysis::RankedModel &model = m_board.models[static_cast<std::size_t>(row)];
    if (const analysis::Cell *cell = cellOf(model, column))
        return countText(cell->count.count);
    const auto valueOf = [](const analysis::RankedModel &one) {
        return one.rating.estimate.value ? ratingText(one.rating, *one.rating.estimate.value)
                                         : QStringLiteral("–");
    };
    switch (column) {
    case Place: return placeText(placeOn(m_board, model.model));
    case Model: return model.model;
    case Rating: return valueOf(model);
    case Interval: return ratingInterval(model.rating);
    case Rank: return placeText(model.rank);
    case Battles: return countText(model.battles);
    case BesidePlace: return placeText(placeOn(*m_beside, model.model));
    default: break;
    }
    const analysis::RankedModel *beside = besideOf(model.model);
    return beside == nullptr ? QStringLiteral("–") : valueOf(*beside);
}

QString BoardModel::tipOf(int row, int column) const
{
    const analysis::RankedModel &model = m_board.models[static_cast<std::size_t>(row)];
    if (model.overOrders && (column == Rating || column == Interval))
        return tr("Over random orders: median %1, standard deviation %2; in the order of the file %3")
            .arg(ratingText(model.rating, model.overOrders->median),
                 ratingText(model.rating, model.overOrders->spread),
                 model.online ? ratingText(model.rating, *model.online) : QStringLiteral("–"));
    if (column == Interval && !model.rating.estimate.note.empty())
        return QString::fromStdString(model.rating.estimate.note);
    return textOf(row, column);
}

QVariant BoardModel::drillDownOf(int row, int column) const
{
    const analysis::RankedModel &model = m_board.models[static_cast<std::size_t>(row)];
    const QString trail = tr("Leaderboard by %1 › %2").arg(partyText(m_board.options.by.name), model.model);
    if (const analysis::Cell *cell = cellOf(model, column)) {
        const QString what = headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().toLower();
        return cell->count.cases == 0
                   ? QVariant()
                   : QVariant::fromValue(DrillDown{cell->where, QStringLiteral("%1 › %2").arg(trail, what)});
    }
    const analysis::RankedModel *beside = column >= BesidePlace ? besideOf(model.model) : &model;
    if (beside == nullptr || beside->rating.cases == 0)
        return {};
    return QVariant::fromValue(
        DrillDown{beside->rating.where,
                  column < BesidePlace
                      ? trail
                      : tr("Leaderboard by %1 › %2").arg(partyText(m_beside->options.by.name), model.model)});
}

QVariant BoardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return textOf(index.row(), index.column());
    case Qt::ToolTipRole: return tipOf(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == Model || index.column() == Interval
                                       ? Qt::AlignLeft | Qt::AlignVCenter
                                       : Qt::AlignRight | Qt::AlignVCenter);
    case DrillDownRole: return drillDownOf(index.row(), index.column());
    default: return {};
    }
}

QVariant BoardModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == Rank && role == Qt::ToolTipRole)
        return tr("One more than the models whose whole interval lies above this one's");
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Place: return tr("Place");
    case Model: return tr("Model");
    case Rating: return tr("Rating");
    case Interval: return tr("95 % interval");
    case Rank: return tr("Rank");
    case Wins: return tr("Wins");
    case Ties: return tr("Ties");
    case Losses: return tr("Losses");
    case Battles: return tr("Battles");
    case BesidePlace: return m_beside ? tr("Place: %1").arg(partyText(m_beside->options.by.name)) : QString();
    case BesideRating: return tr("Rating");
    default: return {};
    }
}

} // namespace ui
