// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/file_reader.h"
#include "app/exchange/row_judgement.h"

namespace exchange {

/// A row of Vicuna's evaluation tables (METHODS 8.4), known by its fields.
///
/// A question: `question_id`, `text`, `category`. An answer: `question_id`, `model_id`, `text`; `answer_id`.
/// A review: `question_id`, `answer1_id` (shown first), `answer2_id`, `reviewer_id`, `text`, `score` of two
/// numbers: a verdict with both scores, the higher one wins, equal ones are a tie, [-1, -1] was not read.
///
/// A reviewer `gpt-4-0328-coding` is the judge gpt-4-0328 with the prompt coding; a number names the prompt
/// of the judge gpt-4.
[[nodiscard]] RowResult<RowOutcome> readVicuna(ImportRun &run, const JsonRow &row);

/// The first two of these.
[[nodiscard]] RowResult<RowOutcome> readVicunaText(ImportRun &run, const JsonRow &row);

/// The item of a row of questions; `text` holds the prompt.
[[nodiscard]] Field<model::Item> vicunaItem(const JsonRow &row);

/// Two scores as a verdict, the first answer shown first, the row's `text` as the reply.
[[nodiscard]] Field<RowVerdict> vicunaScores(const JsonRow &row);

} // namespace exchange
