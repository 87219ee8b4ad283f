// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import_run.h"
#include "app/exchange/mapping.h"
#include "app/exchange/table_fields.h"

#include <unordered_map>

namespace exchange {

/// What the items of a table were stored with beside their prompts. The first row of an item decides; a later
/// row that says otherwise is noted, so that nothing is dropped in silence.
class ItemFacts
{
public:
    /// Stores a reference that the item lacks, and notes what the row says otherwise than the item.
    [[nodiscard]] model::Result<> compare(ImportRun &run, const TableRow &row, const TableMapping &mapping,
                                          const TableFields &fields, const store::ItemKey &item);

private:
    struct Facts
    {
        QString category, reference;
        QByteArray metadata;
    };

    [[nodiscard]] model::Result<Facts *> factsOf(ImportRun &run, const store::ItemKey &item);

    std::unordered_map<qint64, Facts> m_facts; ///< by the row of the item
};

/// The reference answer of a table is known by this source.
[[nodiscard]] model::Reference referenceOf(const TableFields &fields);

} // namespace exchange
