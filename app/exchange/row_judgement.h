// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/import_run.h"
#include "app/exchange/json_row.h"
#include "app/exchange/rater_names.h"
#include "app/exchange/row_place.h"
#include "app/exchange/row_result.h"

#include <optional>
#include <string_view>

namespace exchange {

/// What a judge says in a row of a foreign file, in the row's sides: a is its first response.
struct RowVerdict
{
    model::State state = model::State::Valid;
    std::optional<model::Choice> choice; ///< CannotJudge is an abstention
    std::optional<double> scoreA, scoreB;
    std::optional<double> probability; ///< that the row's first response is better
    std::optional<model::Side> shownFirst;
    QString promptName, time;
    model::VerdictCall call;
};
/// The same in canonical sides.
[[nodiscard]] ForeignVerdict canonical(RowVerdict said, RowPlace place);

/// Two scores from 0 to 10: the higher one wins, equal ones are a tie, -1 is a reply that could not be read.
void setScores(RowVerdict &verdict, double scoreA, double scoreB);

/// A vote as a row gives it, `choice` in the row's sides.
struct RowVote
{
    model::Choice choice = model::Choice::CannotJudge;
    QString raw, time;
};
[[nodiscard]] RowResult<RowOutcome> writeVote(ImportRun &run, const KnownRater &rater,
                                              const KnownComparison &comparison, const RowVote &said,
                                              const RowPlace &place);

/// The rater of a row in a file of judges' verdicts; refused where it is no judge.
[[nodiscard]] RowResult<const KnownRater *> resolveJudge(ImportRun &run, const JsonRow &row,
                                                         std::string_view field, const NamedRater &named);

} // namespace exchange
