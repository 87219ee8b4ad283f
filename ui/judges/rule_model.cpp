// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/judges/rule_model.h"

#include "ui/judges/reply_words.h"

namespace ui {

namespace {

constexpr qsizetype mostShown = 60; ///< characters of what decided

const judge::ReplyRule &ruleAt(int row) { return judge::replyRules()[static_cast<std::size_t>(row)]; }

/// On one line; of a long one its ends.
QString shortened(const QString &span)
{
    const QString line = span.simplified();
    return line.size() <= mostShown ? line : line.left(mostShown / 2) + u'…' + line.right(mostShown / 2);
}

} // namespace

RuleReadings readByEveryRule(const QString &reply)
{
    RuleReadings readings;
    readings.isOfSomething = !reply.isEmpty();
    for (const judge::ReplyRule &rule : judge::replyRules()) {
        readings.reads.push_back(rule.read(reply));
        const judge::ReadReply &read = readings.reads.back();
        readings.spans.append(shortened(reply.mid(read.from, read.length)));
    }
    return readings;
}

RuleModel::RuleModel(QObject *parent)
    : QAbstractTableModel(parent)
    , m_readings(readByEveryRule(QString()))
{}

void RuleModel::setReadings(RuleReadings readings)
{
    Q_ASSERT(readings.reads.size() == judge::replyRules().size());
    m_readings = std::move(readings);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

judge::ReadReply RuleModel::readAt(int row) const
{
    return m_readings.isOfSomething ? m_readings.reads[static_cast<std::size_t>(row)] : judge::ReadReply();
}

int RuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(judge::replyRules().size());
}

int RuleModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString RuleModel::textOf(int row, int column) const
{
    const judge::ReadReply read = readAt(row);
    switch (column) {
    case Rule: return QLatin1String(ruleAt(row).name);
    case Verdict:
        return m_readings.isOfSomething ? verdictText(read.state, read.preferred) : QStringLiteral("–");
    case DecidedBy: return read.length == 0 ? QStringLiteral("–") : m_readings.spans[row];
    default: return ruleText(ruleAt(row));
    }
}

QVariant RuleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return textOf(index.row(), index.column());
    if (role == Qt::ToolTipRole)
        return index.column() == Verdict && m_readings.isOfSomething ? verdictReason(readAt(index.row()))
                                                                     : textOf(index.row(), index.column());
    return {};
}

QVariant RuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Rule: return tr("Rule");
    case Verdict: return tr("Verdict");
    case DecidedBy: return tr("Decided by");
    default: return tr("What it reads");
    }
}

} // namespace ui
