// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/file_reader.h"

namespace exchange {

/// A row of AlpacaEval (METHODS 8.8), known by its fields; the item is the instruction, its category the
/// `dataset`.
///
/// An output: `instruction`, `output`, `generator`. An annotation: `instruction`, `output_1`, `generator_1`,
/// `output_2`, `generator_2`, `annotator`, `preference`; it needs no outputs before it. The preference is a
/// number from 1 (output_1) to 2 (output_2): below 1.5 is output_1, above output_2, 1.5 (in old files 0) a
/// tie, null a reply that could not be read. A fraction, or a preference made of log-probabilities, is kept
/// as the probability (2 - preference) that output_1 is better. The order of display is not in the files;
/// where log-probabilities of `m` (shown first) and `M` are, it is recovered from them.
///
/// The annotator is a judge (`--kind human`: a person, who votes). `annotator_index` instead of `annotator`
/// is a person, as in the cross-annotations.
[[nodiscard]] RowResult<RowOutcome> readAlpacaEval(ImportRun &run, const JsonRow &row);

} // namespace exchange
