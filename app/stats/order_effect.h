// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/battles.h"
#include "app/stats/estimate.h"

#include <cstdint>
#include <span>

namespace stats {

/// Which of two responses was shown first.
enum class Shown : std::int8_t { AFirst, BFirst };

// What the place does where each comparison was judged in one order (METHODS 4.2, random single order): the
// change of the log-odds that a response is chosen, from being shown second to being shown first. Ties count
// half. Intervals by item, in logits and without bounds; above 0 for a judge who favours what comes first.
// `shown` has an entry a battle. Undefined where only one of the orders occurs: the place cannot be told from
// the side then.

/// logit P(a wins) = strength a - strength b + effect/2 where a came first and - effect/2 where b did.
/// Undefined too where no two models met both ways round, and where the models have no strengths on one
/// scale.
[[nodiscard]] Estimate orderEffect(const Battles &battles, std::span<const Shown> shown);

/// What people say of the same responses, in place of the models.
struct ShownChoices
{
    std::span<const double> credit; ///< of a with the judge: 1, 1/2, 0
    std::span<const double> people; ///< mean credit of a with people, 0..1
    std::span<const Shown> shown;
    std::span<const std::int32_t> cluster;
};
/// logit P(a wins) = constant + slope (people - 1/2) + effect/2 or - effect/2.
[[nodiscard]] Estimate orderEffectGivenPeople(const ShownChoices &choices);

} // namespace stats
