// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bradley_terry.h"
#include "app/stats/estimate.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace stats {

/// 1 + the number of models whose lower limit is above this model's upper limit (the rank that Arena prints).
/// Empty for a model without an interval.
[[nodiscard]] std::vector<std::optional<int>> ranksByInterval(std::span<const Estimate> ratings);

/// The rank of each rated model, 1 + the number of higher ratings, with an interval from its ranks in the
/// draws: the percentiles of percentileInterval(), the low one rounded down and the high one up. `n` is the
/// number of rated models. Undefined for a model without a rating.
[[nodiscard]] std::vector<Estimate> ranks(std::span<const Estimate> ratings, const RatingDraws &draws,
                                          const Bootstrap &bootstrap);

/// The chance of each model against a baseline by their ratings, ties half, in [0, 1], with the percentiles
/// of the draws (Arena-Hard v0.1 prints 100 times that). The baseline has one half. Undefined where either
/// has no rating.
[[nodiscard]] std::vector<Estimate> winRatesAgainst(int baseline, std::span<const Estimate> ratings,
                                                    const RatingDraws &draws, const Bootstrap &bootstrap);

/// How far a leaderboard tells its models apart, over pairs of models with intervals.
struct Separability
{
    std::int64_t pairs = 0;
    std::int64_t separated = 0; ///< pairs whose intervals do not overlap
    Estimate share;             ///< separated/pairs, without an interval: pairs are not independent
};
[[nodiscard]] Separability separability(std::span<const Estimate> ratings);

/// Two leaderboards of the same models in the same order (Arena-Hard's reports), over pairs of models with
/// intervals on both.
struct BoardAgreement
{
    std::int64_t pairs = 0;
    std::int64_t separated = 0; ///< on both boards
    std::int64_t sameOrder = 0; ///< of those
    Estimate agreement;         ///< sameOrder/pairs
};
[[nodiscard]] BoardAgreement boardAgreement(std::span<const Estimate> first,
                                            std::span<const Estimate> second);

/// The mean over pairs of models of (p - o)^2: p the share of draws in which the one is above the other, o
/// whether the ratings of another leaderboard say so (1, 0, half when equal). In [0, 1], 0 is best. Undefined
/// without two models rated by both or without draws.
[[nodiscard]] Estimate orderBrier(const RatingDraws &draws, std::span<const Estimate> other);

} // namespace stats
