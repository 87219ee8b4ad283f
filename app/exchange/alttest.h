// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/file_reader.h"

#include <memory>

namespace exchange {

/// The files of the alternative annotator test (METHODS 8.10) on pairs of models: one object each, whose
/// items are named `question__modelA__modelB__turn`.
///
/// prompts.json: item to `conversation_a` and `conversation_b`, each a text in which Python or JSON lists the
/// messages; makes the questions and answers. human_annotations.json and llm_annotations.json: annotator to
/// item to `model_a`, `model_b` or `tie`; votes of people, or verdicts of judges in an unknown order, of
/// questions and answers that are there (prompts.json or MT-bench's own). What the annotators are, the name
/// of the file tells (or `--kind`), else their names.
[[nodiscard]] std::unique_ptr<FileReader> alttest();

} // namespace exchange
