// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/cli/recount.h"

namespace test {

// Flags of METHODS 4.1 counted from what is stored.

/// HARD: no choice of people has most votes, or their entropy is above ln 2.
[[nodiscard]] bool isHard(const RawCase &each);
/// The part of `units` that lies in hard cases.
[[nodiscard]] Units hardAmong(const Units &units);
/// POS_ENTROPY: nothing where the judge was not run twice in both orders, or with probabilities in both.
[[nodiscard]] std::optional<bool> isUndecided(const RawCase &each, const QString &judge);
/// TIE_SPLIT of a judge that called a tie, or of one that decided.
[[nodiscard]] Units tieSplit(const QString &judge, bool judgeTies);
/// LEN_COUNTERFACTUAL: 1 where the length term turns the model to the judge's choice, -1 where it turns it
/// away, by comparison.
[[nodiscard]] std::map<std::int32_t, int> lengthTurns(const std::vector<RawCase> &cases,
                                                      const QString &judge);

} // namespace test
