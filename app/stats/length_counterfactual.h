// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/battles.h"
#include "app/stats/estimate.h"

#include <span>
#include <vector>

namespace stats {

/// What a rater's votes would be expected to be if lengths said nothing (METHODS 4.4 without difficulty, for
/// users' own data; several models have a strength each): logit P(a wins) = strength a - strength b + effect
/// tanh(d/s), d the length of a less that of b, s the root of the mean of all d squared, so that it does not
/// matter which response is called a. Ridge 1e-4 on every coefficient, ties half a win.
struct LengthCounterfactual
{
    Estimate effect; ///< in logits for tanh(d/s) = 1, above 0 where length helps; errors by item
    /// The chance that a wins, a battle: with the length term, and without it. Empty where there is no fit.
    std::vector<double> with, without;
};

/// `gaps`: d of each battle. Undefined with fewer than 100 battles, and where the response that is longer is
/// the same model's in more than nine of ten battles of each pair of models, taken together: then length
/// cannot be told from strength.
[[nodiscard]] LengthCounterfactual lengthCounterfactual(const Battles &battles, std::span<const double> gaps);

} // namespace stats
