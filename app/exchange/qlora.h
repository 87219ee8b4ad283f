// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/file_reader.h"

namespace exchange {

/// A row of QLoRA's evaluation on the Vicuna questions (METHODS 8.5), known by its fields.
///
/// Questions and answers are Vicuna's. A generation: `question_id`, `text`, `generation`; its model stands in
/// the name of its file, before `-vicuna-generations`. A review: as Vicuna's, with a `score` of two numbers
/// relative to ChatGPT (judge gpt-4-relative), or 1, 2, 3 (a tie), -1 (not read) of the three-class prompt
/// (judge gpt-4-threeclass).
///
/// Answer 1 was shown first. Which models the answers are of: by the id of the answer where the answer files
/// have it; the other one is the model that the name of the file names beside it, whatever the order there;
/// where no answer has a known id, `first-vs-second` as the name of the file says.
[[nodiscard]] RowResult<RowOutcome> readQlora(ImportRun &run, const JsonRow &row);

} // namespace exchange
