// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import_run.h"
#include "app/exchange/item_facts.h"
#include "app/exchange/mapping.h"
#include "app/exchange/table_fields.h"

#include <QHash>

namespace exchange {

/// Brings rows of tables into a project. One for all files of an import: it remembers the comparisons that
/// later rows join.
class TableWriter
{
public:
    /// A row with its comparison; refused as a whole before anything of it is written, as far as that can be
    /// told.
    [[nodiscard]] RowResult<RowOutcome> write(ImportRun &run, const TableRow &row,
                                              const TableMapping &mapping, const TableFields &fields);

private:
    struct Target
    {
        KnownComparison comparison;
        bool isNew = false; ///< this row made an item, a response or the comparison
    };
    /// A response of a row: known, or to be made as the next sample of its model.
    struct Text
    {
        const QString &model;
        const ValueSource &source;
        const std::optional<QStringList> &turns;
    };

    [[nodiscard]] RowResult<Target> target(ImportRun &run, const TableRow &row, const TableMapping &mapping,
                                           const TableFields &fields);
    [[nodiscard]] RowResult<Target> joined(const TableRow &row, const TableMapping &mapping,
                                           const TableFields &fields) const;
    [[nodiscard]] RowResult<const store::ItemKey *> item(ImportRun &run, const TableRow &row,
                                                         const TableMapping &mapping,
                                                         const TableFields &fields, bool &isNew);
    [[nodiscard]] RowResult<model::ResponseKey> response(ImportRun &run, const TableRow &row,
                                                         const store::ItemKey &item, const Text &text,
                                                         bool &isNew);

    QHash<QString, KnownComparison> m_joins;
    ItemFacts m_facts;
};

} // namespace exchange
