// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/agreement/matrix_model.h"

#include "ui/widgets/words.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

int heatStep(double value)
{
    constexpr std::array<double, 5> bounds = {0.05, 0.25, 0.45, 0.65, 0.85};
    return static_cast<int>(std::upper_bound(bounds.begin(), bounds.end(), value) - bounds.begin());
}

} // namespace

std::int64_t leftOut(const analysis::PairAgreement &pair)
{
    return pair.abstained.count + pair.noVerdict.count + pair.tie.count + pair.conflict.count;
}

QStringList coefficientNames()
{
    return {MatrixModel::tr("Percent"),          MatrixModel::tr("Cohen κ"),
            MatrixModel::tr("Scott π"),          MatrixModel::tr("Gwet AC1"),
            MatrixModel::tr("Brennan-Prediger"), MatrixModel::tr("Krippendorff α"),
            MatrixModel::tr("Tie-discounted")};
}

MatrixModel::MatrixModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void MatrixModel::setTable(const analysis::AgreementTable &table)
{
    beginResetModel();
    m_table = table;
    const std::size_t n = m_table.parties.size();
    m_pairAt.assign(n * n, -1);
    for (std::size_t i = 0; i < m_table.pairs.size(); ++i) {
        const auto a = static_cast<std::size_t>(m_table.pairs[i].a);
        const auto b = static_cast<std::size_t>(m_table.pairs[i].b);
        m_pairAt[a * n + b] = m_pairAt[b * n + a] = static_cast<int>(i);
    }
    m_marks = analysis::chanceMarks(m_table, static_cast<std::size_t>(m_coefficient));
    endResetModel();
}

void MatrixModel::setCoefficient(int coefficient)
{
    m_coefficient = coefficient;
    m_marks = analysis::chanceMarks(m_table, static_cast<std::size_t>(m_coefficient));
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void MatrixModel::clear() { setTable(analysis::AgreementTable()); }

const analysis::PairAgreement *MatrixModel::pairAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    const auto place = static_cast<std::size_t>(index.row()) * m_table.parties.size() +
                       static_cast<std::size_t>(index.column());
    const int pair = m_pairAt[place];
    return pair < 0 ? nullptr : &m_table.pairs[static_cast<std::size_t>(pair)];
}

int MatrixModel::rowOf(const QString &party) const
{
    for (std::size_t i = 0; i < m_table.parties.size(); ++i) {
        if (m_table.parties[i].party.name == party)
            return static_cast<int>(i);
    }
    return -1;
}

int MatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.parties.size());
}

int MatrixModel::columnCount(const QModelIndex &parent) const { return rowCount(parent); }

QVariant MatrixModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return mainText(index);
    case HeatDelegate::SmallTextRole: return smallText(index);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: return tipText(index);
    case Qt::AccessibleTextRole: return QString(mainText(index) + QLatin1Char(' ') + smallText(index));
    case Qt::TextAlignmentRole: return QVariant::fromValue(Qt::AlignCenter);
    case HeatDelegate::HeatRole: return heatOf(index);
    case SortRole: return sortOf(index);
    case HeaderRole: return index.row() == index.column() && pairAt(index) == nullptr;
    default: return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section < 0 || section >= rowCount())
        return {};
    const analysis::PartyVotes &votes = m_table.parties[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return votes.party.name;
    case Qt::ToolTipRole:
        return tr("%1: %2 votes or rulings on %3 comparisons")
            .arg(votes.party.name, countText(votes.votes.count), countText(votes.votes.cases));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(orientation == Qt::Horizontal ? Qt::AlignCenter
                                                                 : Qt::AlignVCenter | Qt::AlignRight);
    default: return {};
    }
}

bool MatrixModel::isNearChance(const QModelIndex &index) const
{
    const analysis::PairAgreement *pair = pairAt(index);
    if (pair == nullptr || !showsFigure(index))
        return false;
    const auto &mark = m_marks[static_cast<std::size_t>(pair - m_table.pairs.data())];
    return mark && !mark->differs;
}

bool MatrixModel::showsFigure(const QModelIndex &index) const { return index.row() <= index.column(); }

const stats::Estimate &MatrixModel::figureOf(const analysis::PairAgreement &pair) const
{
    return pair.figures[static_cast<std::size_t>(m_coefficient)];
}

QString MatrixModel::mainText(const QModelIndex &index) const
{
    const analysis::PairAgreement *pair = pairAt(index);
    if (pair == nullptr)
        return QStringLiteral("–");
    const stats::Estimate &figure = figureOf(*pair);
    if (!showsFigure(index) || figure.n < enoughShared)
        return countText(showsFigure(index) ? figure.n : pair->total.count);
    if (!figure.value)
        return tr("undefined");
    return isNearChance(index) ? figureText(*figure.value) + QStringLiteral("°") : figureText(*figure.value);
}

QString MatrixModel::smallText(const QModelIndex &index) const
{
    const analysis::PairAgreement *pair = pairAt(index);
    if (pair == nullptr)
        return index.row() == index.column() ? QString() : tr("nothing shared");
    if (!showsFigure(index))
        return tr("%1 left out").arg(countText(leftOut(*pair)));
    const stats::Estimate &figure = figureOf(*pair);
    if (figure.n < enoughShared)
        return tr("fewer than 10");
    if (!figure.value)
        return QString::fromStdString(figure.why);
    if (figure.low && figure.high)
        return intervalText(*figure.low, *figure.high);
    return tr("no interval");
}

QString MatrixModel::tipText(const QModelIndex &index) const
{
    const QString a = m_table.parties[static_cast<std::size_t>(index.row())].party.name;
    const QString b = m_table.parties[static_cast<std::size_t>(index.column())].party.name;
    const analysis::PairAgreement *pair = pairAt(index);
    if (pair == nullptr)
        return tr("%1 and %2 share no comparison.").arg(a, b);
    const stats::Estimate &figure = figureOf(*pair);
    QString text =
        tr("%1 and %2: %3 of %4 shared, %5 left out.")
            .arg(a, b, coefficientNames().at(m_coefficient), countText(figure.n), countText(leftOut(*pair)));
    if (!figure.value)
        text += QLatin1Char(' ') + tr("Not defined: %1.").arg(QString::fromStdString(figure.why));
    else if (!figure.note.empty())
        text += QLatin1Char(' ') + tr("Note: %1.").arg(QString::fromStdString(figure.note));
    if (isNearChance(index))
        text += QLatin1Char(' ') + tr("Not told apart from chance (Benjamini-Hochberg, 5 %).");
    if (pair->includesSelf)
        text += QLatin1Char(' ') + tr("One is part of the other or was made from it.");
    return text;
}

QVariant MatrixModel::heatOf(const QModelIndex &index) const
{
    const analysis::PairAgreement *pair = pairAt(index);
    if (pair == nullptr || !showsFigure(index) || pair->includesSelf)
        return {};
    const stats::Estimate &figure = figureOf(*pair);
    if (!figure.value || figure.n < enoughShared)
        return {};
    return heatStep(*figure.value);
}

QVariant MatrixModel::sortOf(const QModelIndex &index) const
{
    const analysis::PairAgreement *pair = pairAt(index);
    if (pair == nullptr)
        return {};
    if (!showsFigure(index))
        return static_cast<qlonglong>(pair->total.count);
    const stats::Estimate &figure = figureOf(*pair);
    return figure.value ? QVariant(*figure.value) : QVariant();
}

} // namespace ui
