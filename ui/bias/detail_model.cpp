// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bias/detail_model.h"

#include "ui/bias/bias_words.h"
#include "ui/widgets/words.h"

namespace ui {

DetailModel::DetailModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void DetailModel::setPanel(const analysis::Panel &panel, const QString &trail)
{
    beginResetModel();
    m_lines.clear();
    for (const analysis::Detail &detail : panel.detail)
        add(detailText(panel.kind, detail.name), detail, panel.kind, trail, {QStringLiteral("detail")});
    endResetModel();
}

void DetailModel::add(const QString &what, const analysis::Detail &detail, const char *kind,
                      const QString &trail, const QStringList &around)
{
    const QString way = QStringLiteral("%1 › %2").arg(trail, what);
    const QStringList path = around + QStringList(detail.name);
    if (const auto *parts = std::get_if<std::vector<analysis::Detail>>(&detail.value)) {
        const bool areNames = holdsNames(detail.name);
        for (const analysis::Detail &part : *parts) {
            const QString name = areNames ? part.name : detailText(kind, part.name);
            add(QStringLiteral("%1 › %2").arg(what, name), part, kind, trail, path);
        }
        return;
    }
    if (const auto *cell = std::get_if<analysis::Cell>(&detail.value)) {
        m_lines.push_back(
            {what, countText(cell->count.count), {}, {}, cell->count.cases, {cell->where, way}, path});
        return;
    }
    const auto &figure = std::get<analysis::Figure>(detail.value);
    const stats::Estimate &estimate = figure.estimate;
    // Exact with few cases too.
    const bool isTest = detail.name == QLatin1String("p") || detail.name.endsWith(QLatin1String("_p"));
    Line line{what, {}, {}, countText(estimate.n), figure.cases, {figure.where, way}, path};
    if (!estimate.value) {
        line.value = tr("undefined");
        line.interval = whyText(estimate.why);
    } else if (estimate.n < enoughShared && !isTest) {
        line.value = QStringLiteral("–");
        line.interval = tr("fewer than 10");
    } else {
        line.value = isTest && *estimate.value < 0.0005 ? tr("< %1").arg(figureText(0.001, 3))
                                                        : figureText(*estimate.value, 3);
        if (estimate.low && estimate.high)
            line.interval =
                tr("%1 – %2", "interval").arg(figureText(*estimate.low, 3), figureText(*estimate.high, 3));
    }
    m_lines.push_back(std::move(line));
}

int DetailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DetailModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant DetailModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case What: return line.what;
        case Value: return line.value;
        case Interval: return line.interval;
        case N: return line.n;
        default: return countText(line.cases);
        }
    case Qt::TextAlignmentRole:
        if (index.column() != What && index.column() != Interval)
            return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::ToolTipRole:
        return tr("%1: %2. Enter opens the cases: %3.")
            .arg(line.what,
                 line.interval.isEmpty() ? line.value : line.value + QLatin1String(", ") + line.interval,
                 countText(line.cases));
    case PathRole: return line.path;
    case DrillDownRole: return line.cases > 0 ? QVariant::fromValue(line.drillDown) : QVariant();
    default: return {};
    }
}

QVariant DetailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == What || section == Interval
                                       ? Qt::AlignLeft | Qt::AlignVCenter
                                       : Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What: return tr("what");
    case Value: return tr("value");
    case Interval: return tr("95 % interval");
    case N: return tr("n");
    case Cases: return tr("cases");
    default: return {};
    }
}

} // namespace ui
