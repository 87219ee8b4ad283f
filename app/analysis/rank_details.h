// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "app/stats/length_control.h"

#include <QString>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace analysis {

/// What RankMethod::LengthControlled takes from outside.
struct LengthInputs
{
    /// Instruction difficulty by the item's identifier, or by its place in its collection, from 0. Empty:
    /// estimated from the models themselves where there are five, else left out of the regression.
    std::vector<std::pair<QString, double>> difficulty;
    /// Coefficients by model, taken as they are in place of a fit.
    std::vector<std::pair<QString, stats::LengthCoefficients>> coefficients;
    stats::LengthControlOptions fit;
    stats::Bootstrap bootstrap{.seed = 0, .replicates = 500};
};

/// Beside a model's length-controlled win rate against the baseline, on the same comparisons.
struct LengthRating
{
    stats::Estimate raw; ///< the mean of what counts for the model, a probability where the judge gave one
    stats::Estimate discrete;   ///< the same with a win of 1, a tie of one half
    stats::Estimate difference; ///< controlled less raw
    std::optional<stats::LengthCoefficients> coefficients;
    double spread = 0;     ///< sd/sqrt(N) over instructions: AlpacaEval's lc_standard_error
    double meanLength = 0; ///< of the model's responses, code points
    std::string warning;
};

/// What the scores of a model and the baseline come to, over the calls that scored both.
struct RelativeRating
{
    double sum = 0, baselineSum = 0;
    Figure shownFirst, shownSecond; ///< as the rating, by where the model's response was shown
};

/// What a feature of style does to who wins.
struct StyleEffect
{
    const char *feature = "";
    Figure effect; ///< in logits, of a difference of one standard deviation
};

} // namespace analysis
