// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/file_reader.h"

namespace exchange {

// The files of FastChat's LLM judge (METHODS 8.1, 8.3, 8.6): one row each.

/// `question_id`, `turns`; `category`, `reference` (a text or one a turn). The rest is kept as metadata.
[[nodiscard]] RowResult<RowOutcome> readFastchatQuestion(ImportRun &run, const JsonRow &row);
/// `question_id`, `model_id`, `choices` of `turns`; `answer_id`, `tstamp`. Choice 0 is sample 0.
[[nodiscard]] RowResult<RowOutcome> readFastchatAnswer(ImportRun &run, const JsonRow &row);
/// The same shape; choice 0 is the reference answer of `model_id`.
[[nodiscard]] RowResult<RowOutcome> readFastchatReference(ImportRun &run, const JsonRow &row);
/// `question_id`, `model_a`, `model_b`, `winner`, `judge`; `turn` (1), `tstamp`. People's rows are votes,
/// judges' rows rulings. A judge's `tie (inconsistent)` is a tie whose orders differed, `error` no ruling.
[[nodiscard]] RowResult<RowOutcome> readFastchatVote(ImportRun &run, const JsonRow &row);
/// A pair judged in two games (`model_1`, `model_2`, `g1_winner`, `g2_winner` and prompts and replies; in
/// game 2 model_2 is shown first): two verdicts. Or a single answer with its `score`: a rating.
[[nodiscard]] RowResult<RowOutcome> readFastchatJudgment(ImportRun &run, const JsonRow &row);

} // namespace exchange
