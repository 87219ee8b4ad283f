// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/chance_corrected.h"
#include "app/stats/estimate.h"
#include "app/stats/pair_table.h"
#include "app/stats/weights.h"

#include <optional>

namespace stats {

// Coefficients of two raters with general agreement weights, p_ij the shares of the table, r and c its
// margins, pi = (r + c)/2. Each is (p_o - p_e)/(1 - p_e) with a p_e of its own, undefined without an
// observation and for p_e = 1. Row-wise standard errors: Fleiss, Cohen and Everitt (1969) for Cohen's kappa,
// Gwet (Handbook of Inter-Rater Reliability, 4th ed., sections on weighted coefficients) for the others, both
// with n and not n - 1.

/// sum w_ij p_ij.
[[nodiscard]] Estimate percentAgreement(const PairTable &table, const Weights &weights, Errors errors);
/// p_e = sum w_ij r_i c_j.
[[nodiscard]] Estimate cohenKappa(const PairTable &table, const Weights &weights, Errors errors);
/// p_e = sum w_ij pi_i pi_j.
[[nodiscard]] Estimate scottPi(const PairTable &table, const Weights &weights, Errors errors);
/// p_e = sum(w) sum pi_k (1 - pi_k) / (q (q-1)): AC1 with identity weights, else AC2. q counts declared
/// categories.
[[nodiscard]] Estimate gwetAc(const PairTable &table, const Weights &weights, Errors errors);
/// p_e = sum(w) / q^2. q counts declared categories.
[[nodiscard]] Estimate brennanPrediger(const PairTable &table, const Weights &weights, Errors errors);
/// Scott's pi with the correction for N = 2n votes: p_o' = p_o (1 - 1/N) + 1/N.
[[nodiscard]] Estimate krippendorffAlpha(const PairTable &table, const Weights &weights, Errors errors);
/// The mean of 1 where equal, 1/2 where exactly one is a tie, 0 where opposite (Zhou et al. 2023, LIMA), on
/// the categories A, tie, B; without ties (q = 2) it is percent. The weights given are not used.
[[nodiscard]] Estimate tieDiscounted(const PairTable &table, const Weights &weights, Errors errors);

// Their values alone, see PairCoefficient::value.
[[nodiscard]] std::optional<double> percentValue(const PairTable &table, const Weights &weights,
                                                 const Shares &shares);
[[nodiscard]] std::optional<double> cohenValue(const PairTable &table, const Weights &weights,
                                               const Shares &shares);
[[nodiscard]] std::optional<double> scottValue(const PairTable &table, const Weights &weights,
                                               const Shares &shares);
[[nodiscard]] std::optional<double> gwetValue(const PairTable &table, const Weights &weights,
                                              const Shares &shares);
[[nodiscard]] std::optional<double> brennanPredigerValue(const PairTable &table, const Weights &weights,
                                                         const Shares &shares);
[[nodiscard]] std::optional<double> krippendorffValue(const PairTable &table, const Weights &weights,
                                                      const Shares &shares);
[[nodiscard]] std::optional<double> tieDiscountedValue(const PairTable &table, const Weights &weights,
                                                       const Shares &shares);

} // namespace stats
