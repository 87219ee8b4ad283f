// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/pair_sums.h"

namespace analysis {

/// The coefficients of two parties and the counts beside them. Who the parties are, is left to the caller;
/// `isByCredit`: one of them is a majority by credit.
[[nodiscard]] PairAgreement pairFigures(const PairCounts &counts, const AgreementOptions &options,
                                        bool isByCredit);
/// Puts "fewer than 10" before the notes of the figures with so few cases: once, after their intervals.
void noteFew(PairAgreement &pair);

} // namespace analysis
