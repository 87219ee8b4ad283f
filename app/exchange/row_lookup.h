// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import_run.h"
#include "app/exchange/json_row.h"
#include "app/exchange/row_result.h"

#include <string_view>

namespace exchange {

// What a row of a foreign file names, found in the project, or a refusal that says what to import first.

/// The item whose source id stands in `field`.
[[nodiscard]] RowResult<const store::ItemKey *> lookUpItem(ImportRun &run, const JsonRow &row,
                                                           std::string_view field);
/// Sample 0 of the model that stands in `field`, answered up to `turn`. Valid until a response is added.
[[nodiscard]] RowResult<const model::ResponseKey *> lookUpResponse(ImportRun &run, const JsonRow &row,
                                                                   const store::ItemKey &item,
                                                                   std::string_view field, qint64 turn);
/// The same of the model `name`; `field` is where a refusal points to.
[[nodiscard]] RowResult<const model::ResponseKey *> lookUpAnswer(ImportRun &run, const JsonRow &row,
                                                                 const store::ItemKey &item,
                                                                 std::string_view field, const QString &name,
                                                                 qint64 turn);
/// The answer to the item whose own id stands in `field`. Valid until a response is added.
[[nodiscard]] RowResult<const model::ResponseKey *> lookUpCalled(ImportRun &run, const JsonRow &row,
                                                                 const store::ItemKey &item,
                                                                 std::string_view field);
struct LookedUpComparison
{
    KnownComparison comparison;
    const store::ItemKey *item = nullptr;
    const model::ResponseKey *one = nullptr;
    int turn = 1;
};
/// The comparison of two models on the item of `question_id` up to `turn` (absent: 1).
[[nodiscard]] RowResult<LookedUpComparison> lookUpComparison(ImportRun &run, const JsonRow &row,
                                                             std::string_view fieldOne,
                                                             std::string_view fieldTwo);

/// A `turn` from 1 to 1000; 1 where the field is absent.
[[nodiscard]] Field<int> turnField(const JsonRow &row, std::string_view field);

/// A Conflict of the store becomes the refusal of the row, anything else ends the import.
[[nodiscard]] RowFailure failureOf(const model::Error &error, const JsonRow &row, std::string_view field);

} // namespace exchange
