// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/file_reader.h"

#include <memory>

namespace exchange {

/// The files of FairEval (METHODS 8.10). Questions and answers are Vicuna's. What people decided stands in
/// `review_ONE_TWO_human.txt`: line n is about question n and says `TIE` or which of the two models is better
/// (`VICUNA13B`, `CHATGPT`); the names match a model where they begin its name, written without signs. One
/// consensus of several people: votes of the rater human_consensus.
[[nodiscard]] std::unique_ptr<FileReader> faireval();

} // namespace exchange
