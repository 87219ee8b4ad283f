// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/file_reader.h"

#include <memory>

namespace exchange {

/// The JSON of LLM Comparator (METHODS 8.11): one object with two `models` and `examples` of `input_text`,
/// `output_text_a`, `output_text_b`, `tags`, `score` and `individual_rater_scores`. The item is the input,
/// known by its text; custom fields are kept with it.
///
/// A rating is a verdict by the sign of its score (positive: a), which is turned back already where
/// `is_flipped` says that b was shown first; a missing score was not read. The labels are kept as they stand,
/// they are not turned back. An example without ratings has a ruling from its score: a beyond .25, b below
/// -.25, else a tie. The judge is llm-comparator, or the `rater` of a rating's custom fields, who votes where
/// its `kind` is human.
[[nodiscard]] std::unique_ptr<FileReader> llmComparator();

} // namespace exchange
