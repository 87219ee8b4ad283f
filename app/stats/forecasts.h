// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace stats {

/// A judge's probabilities that the first response of each comparison is the better one, and what people say:
/// 1 the first, 0 the second, 1/2 a tie, or the share of votes for the first (a tie half). Both are 0..1. All
/// comparisons of one cluster stand in a row; all three spans have one length.
struct Forecasts
{
    std::span<const double> probability;
    std::span<const double> outcome;
    std::span<const std::int32_t> cluster;

    [[nodiscard]] std::int64_t n() const { return static_cast<std::int64_t>(probability.size()); }
};

/// Forecasts with what they look at.
struct OwnedForecasts
{
    std::vector<double> probability;
    std::vector<double> outcome;
    std::vector<std::int32_t> cluster;

    [[nodiscard]] Forecasts view() const { return {probability, outcome, cluster}; }
};

/// The form that does not depend on which response is called the first: the probability becomes the
/// confidence max(p, 1-p), the outcome whether the judge sides with most people: 1, 0, or 1/2 where either is
/// undecided.
[[nodiscard]] OwnedForecasts folded(const Forecasts &forecasts);

/// The clusters of the forecasts in order, each with the place of its first forecast, and the end.
[[nodiscard]] std::vector<std::size_t> clusterStarts(const Forecasts &forecasts);

} // namespace stats
