// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/reply_rule.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace ui {

/// A reply as each of judge::replyRules() reads it, in their order.
struct RuleReadings
{
    bool isOfSomething = false; ///< of a reply that is not empty
    std::vector<judge::ReadReply> reads;
    QStringList spans; ///< what decided, in the words of the reply; empty where nothing did
};
/// Pure; takes time with the length of the reply.
[[nodiscard]] RuleReadings readByEveryRule(const QString &reply);

/// Every rule, with its verdict on one reply.
class RuleModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Rule, Verdict, DecidedBy, Reads, ColumnCount };

    explicit RuleModel(QObject *parent);

    void setReadings(RuleReadings readings);
    /// Of the rule in that row; nothing was read where the reply is empty.
    [[nodiscard]] judge::ReadReply readAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString textOf(int row, int column) const;

    RuleReadings m_readings;
};

} // namespace ui
