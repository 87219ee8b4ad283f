// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/analysis/sentence.h"

#include <vector>

namespace analysis {

/// How each figure of a pair came about, in plain words and with its own numbers: what was compared, then a
/// sentence a coefficient in the order of stats::pairCoefficients().
[[nodiscard]] std::vector<Sentence> explained(const AgreementTable &table, const PairAgreement &pair);

/// One figure alone: what went in, the formula in words, where it comes from.
[[nodiscard]] std::vector<Sentence> explainedFigure(const AgreementTable &table, const PairAgreement &pair,
                                                    std::size_t coefficient);

} // namespace analysis
