// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/judge/plan.h"

#include <functional>

namespace judge {

/// What a run would use, before anything is sent.
struct Estimate
{
    qint64 calls = 0;
    qint64 tokensIn = 0; ///< exact by the rule of estimatedTokens()
    /// A range: what the judge's newest replies used at least and at most for one call; without enough of
    /// them 50 and the set-up's limit, or 1,000.
    qint64 tokensOutLow = 0, tokensOutHigh = 0;
    std::optional<double> costLow, costHigh; ///< USD; none where the price is not known
    qint64 withoutReference = 0; ///< calls whose category wants a reference that the item does not have
};

/// Asked now and then: false gives up.
using MayGoOn = std::function<bool()>;

/// Composes every prompt, so it takes a moment: about 50,000 calls a second. Error::Cancelled when given up.
[[nodiscard]] model::Result<Estimate> estimate(store::Project &project, const model::VoteColumns &columns,
                                               const Setup &setup, const std::vector<Planned> &calls,
                                               const MayGoOn &mayGoOn = {});

} // namespace judge
