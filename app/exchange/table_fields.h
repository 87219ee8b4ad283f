// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/mapping.h"
#include "app/exchange/rater_names.h"
#include "app/exchange/table_row.h"
#include "db/model/words.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace exchange {

/// What one rater says in a row.
struct TableBallot
{
    NamedRater rater;
    MappedWord word;
    QString raw;
    QString column;
};

/// A row of a table, read by its mapping but not yet looked up in the project. Sides are the row's.
struct TableFields
{
    QString sourceId; ///< empty: from the prompt
    QStringList turns;
    QString category, reference;
    QByteArray metadata = "{}";
    QString modelA, modelB;
    std::optional<QStringList> responseA, responseB;
    std::optional<int> turn;
    QString join;
    std::vector<TableBallot> ballots;
    QString time, comment;
    std::optional<model::Side> left;
    std::optional<double> confidence, strength;
    bool isFirstShownB = false;
    bool isOrderKnown = false;
    QString rationale, request, reply, promptName;
};

/// Every mapped cell of the row is empty: it says nothing.
[[nodiscard]] bool isEmptyRow(const TableRow &row, const QStringList &columns);

[[nodiscard]] Field<TableFields> readFields(const TableRow &row, const TableMapping &mapping);

} // namespace exchange
