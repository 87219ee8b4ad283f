// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/rating_fit.h"

namespace stats {

/// Models in which a tie is an outcome of its own (METHODS 5.6). Ratings as bradleyTerry(), with errors by
/// the same options; `tie` is the parameter and is at least 0. The scales differ from Bradley-Terry's with
/// half-wins and from each other: ratings of two models never stand in one column. Undefined without a tie,
/// with nothing but ties, and where a win for certain fits best; Separation::EachGroup counts as Refuse.

/// Rao and Kupper (1967): P(a) = s(d - tie), P(b) = s(-d - tie) and a tie for the rest, s the logistic
/// function and d the difference of strengths.
[[nodiscard]] RatingFit raoKupper(const Battles &battles, const RatingOptions &options);

/// Davidson (1970): chances in proportion to e^(strength a), e^(strength b) and tie * e^(their mean).
[[nodiscard]] RatingFit davidson(const Battles &battles, const RatingOptions &options);

/// The chances of two ratings; they add up to 1.
struct TieChances
{
    double first = 0;
    double second = 0;
    double tie = 0;
};
[[nodiscard]] TieChances raoKupperChances(double first, double second, double tie);
[[nodiscard]] TieChances davidsonChances(double first, double second, double tie);

} // namespace stats
