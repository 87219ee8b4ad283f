// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bootstrap.h"
#include "app/stats/estimate.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace stats {

/// AlpacaEval's length-controlled win rate (Dubois et al. 2024; METHODS 4.4): logit P(model beats baseline) =
/// length * tanh(d/s) + difficulty * gamma + model, without a further constant. Rates are shares in [0, 1].

/// The coefficients phi, psi and theta. Those of the baseline are 0; `length` is below 0 where length helps.
struct LengthCoefficients
{
    double length = 0;
    double difficulty = 0;
    double model = 0;
};

/// tanh(d/s) of each instruction: d the length of the baseline's output less that of the model's in Unicode
/// code points, s the standard deviation of all d with n - 1, not centred. Zeros where all d are alike.
[[nodiscard]] std::vector<double> lengthTerms(std::span<const double> differences);

/// One model against the baseline, an entry an instruction.
struct LengthControlRows
{
    std::span<const std::optional<double>> wins; ///< preference - 1, in [0, 1]; empty = no annotation
    std::span<const double> lengthTerms;
    std::span<const double> difficulty; ///< gamma; empty = the variant without difficulty
    /// The item of each row: rows of one item stand together and are drawn together; empty = each its own.
    std::span<const std::int32_t> item{};
};

/// Annotations of a baseline told to be verbose or concise, which hold back the length coefficient: rows
/// without the model's term that weigh lambda over the number of variants.
struct GamedBaselines
{
    std::vector<LengthControlRows> variants;
    double lambda = 0.2;
};

/// The model needs answers on both sides of the baseline's length: with fewer than 100 rows, or less than a
/// tenth of them longer or shorter, the length term is nearly a constant (gpt4_gamed gets a coefficient of
/// -18).
enum class OneSided { Refuse, Fit };

struct LengthControlOptions
{
    double ridge = 1e-4;          ///< on all coefficients, half the squares
    std::optional<double> lassoC; ///< scikit-learn's C for an L1 penalty in place of the ridge
    OneSided oneSided = OneSided::Refuse;
};

struct LengthControlFit
{
    std::optional<LengthCoefficients> coefficients;
    double loss = 0;
    std::int64_t n = 0; ///< annotated rows
    std::string why;    ///< why there are none
};

/// Fits the rows with an annotation.
[[nodiscard]] LengthControlFit fitLengthControl(const LengthControlRows &rows, const GamedBaselines &gamed,
                                                const LengthControlOptions &options);

/// The mean over instructions of the chance without the length term.
struct ControlledRate
{
    double rate = 0.5;
    double spread =
        0; ///< sd/sqrt(N) over instructions, AlpacaEval's lc_standard_error: not an error of estimation
};
/// Over all instructions, annotated or not. An empty difficulty is one instruction of difficulty 0.
[[nodiscard]] ControlledRate controlledWinRate(const LengthCoefficients &model,
                                               std::span<const double> difficulty);
/// The rate of one model against another, by the differences of their coefficients; the two add up to 1.
[[nodiscard]] ControlledRate controlledBetween(const LengthCoefficients &model,
                                               const LengthCoefficients &other,
                                               std::span<const double> difficulty);

/// The mean of wins with sd/sqrt(n) and a t interval, over rows with an annotation; by item where rows share
/// one.
[[nodiscard]] Estimate rawWinRate(const LengthControlRows &rows);
/// The same where a win counts 1 above one half, half at one half and 0 below.
[[nodiscard]] Estimate discreteWinRate(const LengthControlRows &rows);

struct LengthControlled
{
    Estimate raw;
    Estimate controlled; ///< with a bootstrap of instructions that fits anew each time
    Estimate difference; ///< controlled - raw, by the same draws
    LengthControlFit fit;
    double spread = 0; ///< of ControlledRate
    std::string
        warning; ///< in words, where the controlled rate is further from the raw one than AlpacaEval trusts
};
[[nodiscard]] LengthControlled lengthControlled(const LengthControlRows &rows, const GamedBaselines &gamed,
                                                const LengthControlOptions &options,
                                                const Bootstrap &bootstrap);

} // namespace stats
