// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import_run.h"
#include "app/exchange/mapping.h"
#include "app/exchange/table_fields.h"

#include <vector>

namespace exchange {

/// The kind of every rater of the row, in the order of its ballots, or the refusal of the row: the kind
/// cannot be told, or what a rater says does not fit it. Makes nothing.
[[nodiscard]] RowResult<std::vector<model::RaterKind>> kindsOf(ImportRun &run, const TableRow &row,
                                                               const TableMapping &mapping,
                                                               const TableFields &fields);

/// Writes ballot number `index` of the row as a vote, a ruling or a verdict, after its rater's kind.
[[nodiscard]] RowResult<RowOutcome> writeBallot(ImportRun &run, const TableRow &row,
                                                const TableMapping &mapping, const TableFields &fields,
                                                std::size_t index, model::RaterKind kind,
                                                const KnownComparison &comparison);

} // namespace exchange
