// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/evaluator_model.h"

#include "app/report/evaluators_json.h"
#include "ui/judges/evaluator_words.h"
#include "ui/widgets/words.h"

#include <algorithm>
#include <numeric>

namespace ui {

namespace {

struct CompetenceColumn
{
    const char *key;
    analysis::Figure analysis::Competence::*figure;
};
constexpr CompetenceColumn competenceColumns[] = {
    {"dawid_skene", &analysis::Competence::accuracy},
    {"one_coin", &analysis::Competence::oneCoin},
    {"mace", &analysis::Competence::mace},
};

int figureCount() { return static_cast<int>(report::evaluatorFigures().size()); }

qint64 leftOutCount(const analysis::Evaluator &row)
{
    qint64 count = 0;
    for (const auto &[word, cell] : row.leftOut)
        count += cell.count.count;
    return count;
}

QString leftOutParts(const analysis::Evaluator &row)
{
    QStringList parts;
    for (const auto &[word, cell] : row.leftOut)
        parts.append(QStringLiteral("%1 %2").arg(leftOutText(word), countText(cell.count.count)));
    return parts.join(QStringLiteral(", "));
}

} // namespace

EvaluatorModel::EvaluatorModel(QObject *parent)
    : QAbstractTableModel(parent)
{}

void EvaluatorModel::setTable(analysis::EvaluatorTable table)
{
    beginResetModel();
    m_table = std::move(table);
    arrange();
    endResetModel();
}

int EvaluatorModel::leftOutColumn() const { return FirstFigure + figureCount(); }

int EvaluatorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int EvaluatorModel::columnCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return leftOutColumn() + 1 + (m_table.competence ? static_cast<int>(std::size(competenceColumns)) : 0);
}

const char *EvaluatorModel::keyOf(int column) const
{
    if (column >= FirstFigure && column < leftOutColumn())
        return report::evaluatorFigures().at(static_cast<std::size_t>(column - FirstFigure)).key;
    return column > leftOutColumn() ? competenceColumns[column - leftOutColumn() - 1].key : nullptr;
}

int EvaluatorModel::columnOf(const char *key) const
{
    for (int column = FirstFigure; column < columnCount(); ++column) {
        const char *one = keyOf(column);
        if (one != nullptr && std::string_view(one) == key)
            return column;
    }
    return -1;
}

const analysis::Evaluator &EvaluatorModel::evaluatorAt(int row) const
{
    return m_table.rows[m_order[static_cast<std::size_t>(row)]];
}

const analysis::Competence *EvaluatorModel::competenceOf(const analysis::Evaluator &row) const
{
    if (!m_table.competence || row.kind == u"pool")
        return nullptr;
    const auto &raters = m_table.competence->raters;
    const auto found = std::ranges::find(raters, row.name, &analysis::Competence::name);
    return found == raters.end() ? nullptr : &*found;
}

const analysis::Figure *EvaluatorModel::figureOf(const analysis::Evaluator &row, int column) const
{
    if (column < FirstFigure || column == leftOutColumn())
        return nullptr;
    if (column < leftOutColumn())
        return &(row.*report::evaluatorFigures().at(static_cast<std::size_t>(column - FirstFigure)).figure);
    const analysis::Competence *competence = competenceOf(row);
    return competence == nullptr ? nullptr
                                 : &(competence->*competenceColumns[column - leftOutColumn() - 1].figure);
}

const analysis::Figure *EvaluatorModel::figureAt(int row, int column) const
{
    return figureOf(evaluatorAt(row), column);
}

std::optional<double> EvaluatorModel::sortKey(const analysis::Evaluator &row, int column) const
{
    if (column == ToldBy)
        return static_cast<double>(row.toldBy);
    if (column == Annotations)
        return static_cast<double>(row.annotations.count.count);
    if (column == leftOutColumn())
        return static_cast<double>(leftOutCount(row));
    const analysis::Figure *figure = figureOf(row, column);
    return figure == nullptr || isTooFew(*figure) ? std::nullopt : figure->estimate.value;
}

void EvaluatorModel::arrange()
{
    m_order.resize(m_table.rows.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t(0));
    if (m_sortColumn < 0 || m_sortColumn >= columnCount())
        return;
    std::stable_sort(m_order.begin(), m_order.end(), [this](std::size_t one, std::size_t other) {
        const auto left = sortKey(m_table.rows[one], m_sortColumn);
        const auto right = sortKey(m_table.rows[other], m_sortColumn);
        if (!left || !right)
            return left.has_value() && !right.has_value();
        return m_sortOrder == Qt::AscendingOrder ? *left < *right : *right < *left;
    });
}

void EvaluatorModel::sort(int column, Qt::SortOrder order)
{
    Q_EMIT layoutAboutToBeChanged();
    const std::vector<std::size_t> before = m_order;
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    const QModelIndexList old = persistentIndexList();
    QModelIndexList now;
    for (const QModelIndex &index : old) {
        const auto place = std::ranges::find(m_order, before[static_cast<std::size_t>(index.row())]);
        now.append(this->index(static_cast<int>(place - m_order.begin()), index.column()));
    }
    changePersistentIndexList(old, now);
    Q_EMIT layoutChanged();
}

QString EvaluatorModel::mainText(int row, int column) const
{
    const analysis::Evaluator &evaluator = evaluatorAt(row);
    if (column == ToldBy)
        return toldByText(evaluator.toldBy);
    if (column == Annotations)
        return countText(evaluator.annotations.count.count);
    if (column == leftOutColumn())
        return countText(leftOutCount(evaluator));
    const analysis::Figure *figure = figureOf(evaluator, column);
    if (figure == nullptr || !figure->estimate.value)
        return QStringLiteral("–");
    return isTooFew(*figure) ? countText(figure->estimate.n)
                             : evaluatorNumber(keyOf(column), *figure->estimate.value);
}

QString EvaluatorModel::smallText(int row, int column) const
{
    const analysis::Evaluator &evaluator = evaluatorAt(row);
    if (column == ToldBy)
        return {};
    if (column == Annotations)
        return tr("on %1").arg(countText(evaluator.annotations.count.cases));
    if (column == leftOutColumn())
        return leftOutParts(evaluator);
    const analysis::Figure *figure = figureOf(evaluator, column);
    return figure == nullptr ? tr("not one rater") : evaluatorSmallText(keyOf(column), *figure);
}

QString EvaluatorModel::tipText(int row, int column) const
{
    const analysis::Evaluator &evaluator = evaluatorAt(row);
    const QString title = headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QString says = mainText(row, column);
    qint64 cases = evaluator.annotations.count.cases;
    if (column == Annotations) {
        says = tr("%1 on %2 comparisons").arg(says, countText(cases));
    } else if (column == leftOutColumn()) {
        cases = 0; // the filter knows
        if (const QString parts = leftOutParts(evaluator); !parts.isEmpty())
            says = parts;
    } else if (const analysis::Figure *figure = figureOf(evaluator, column)) {
        says = evaluatorSentence(keyOf(column), *figure);
        cases = figure->cases;
    } else if (column > leftOutColumn()) {
        says = tr("the models of annotators know individuals; list each person to see theirs");
        cases = 0;
    }
    const QString sentence = tr("%1, %2: %3.").arg(partyText(evaluator.name), title, says);
    if (!drillDownOf(row, column).isValid())
        return sentence;
    return sentence + QLatin1Char(' ') +
           (cases > 0 ? tr("Enter opens the cases: %1.").arg(countText(cases))
                      : tr("Enter opens the cases."));
}

QVariant EvaluatorModel::drillDownOf(int row, int column) const
{
    const analysis::Evaluator &evaluator = evaluatorAt(row);
    const QString trail =
        tr("Judges › %1 › %2")
            .arg(partyText(evaluator.name), headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    const analysis::Figure *figure = figureOf(evaluator, column);
    if (figure != nullptr && figure->cases > 0)
        return QVariant::fromValue(DrillDown{figure->where, trail});
    if (column < FirstFigure && evaluator.annotations.count.cases > 0)
        return QVariant::fromValue(DrillDown{evaluator.annotations.where, trail});
    if (column != leftOutColumn() || evaluator.leftOut.empty())
        return {};
    std::vector<analysis::Filter> parts;
    for (const auto &[word, cell] : evaluator.leftOut)
        parts.push_back(cell.where);
    return QVariant::fromValue(
        DrillDown{parts.size() == 1 ? parts.front() : analysis::anyOf(std::move(parts)), trail});
}

QVariant EvaluatorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return mainText(index.row(), index.column());
    case HeatDelegate::SmallTextRole: return smallText(index.row(), index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return tipText(index.row(), index.column());
    case DrillDownRole: return drillDownOf(index.row(), index.column());
    default: return {};
    }
}

QVariant EvaluatorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? partyText(evaluatorAt(section).name)
                                                                  : QVariant();
    if (role == Qt::InitialSortOrderRole)
        return static_cast<int>(Qt::DescendingOrder);
    const char *key = keyOf(section);
    if (role == Qt::ToolTipRole && key != nullptr)
        return tr("%1: %2. A click or Alt+Down sorts by it.").arg(evaluatorTitle(key), evaluatorMeaning(key));
    if (role != Qt::DisplayRole)
        return {};
    if (key != nullptr)
        return evaluatorTitle(key);
    return section == ToldBy ? tr("Told by") : section == Annotations ? tr("Annotations") : tr("Left out");
}

} // namespace ui
