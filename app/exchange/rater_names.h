// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import_run.h"
#include "app/exchange/json_row.h"
#include "app/exchange/row_result.h"

#include <QString>

#include <optional>

namespace exchange {

/// What the name of a rater in a foreign file says of its kind: `expert_*` and `author_*` are people, a name
/// with gpt, claude or llama is a judge; anything else says nothing.
[[nodiscard]] std::optional<model::RaterKind> kindFromName(const QString &name);

/// A rater as a field of a row names it.
struct NamedRater
{
    QString name;
    QString promptName;  ///< the second element of a judge's list
    bool isList = false; ///< only judges are lists
};
/// A text, or a list [model, prompt name].
[[nodiscard]] Field<NamedRater> raterField(const JsonRow &row, std::string_view field);

/// What a row's rater is: `--kind` before what the name says, `--as` before the row's name. Makes nothing. A
/// Refusal without file and line where that cannot be told or is not the stored kind.
/// `fallback` stands behind `--kind` and before the names.
[[nodiscard]] RowResult<model::RaterKind> kindOf(ImportRun &run, const NamedRater &named,
                                                 std::optional<model::RaterKind> fallback);
/// The rater that a row stands for, made if it is not there. After kindOf() gave `kind`.
[[nodiscard]] RowResult<const KnownRater *> resolveRater(ImportRun &run, const NamedRater &named,
                                                         model::RaterKind kind);
/// A Refusal of kindOf() with its place in the row.
[[nodiscard]] RowFailure placed(RowFailure failure, const JsonRow &row, std::string_view field);

} // namespace exchange
