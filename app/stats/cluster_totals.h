// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bootstrap.h"
#include "app/stats/estimate.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace stats {

/// Sums by cluster of what a figure is made of, for resampling it without going over the observations again.
class ClusterTotals
{
public:
    explicit ClusterTotals(std::size_t parts);

    /// Adds one observation's parts; all observations of one cluster in a row.
    void add(std::int32_t cluster, std::span<const double> parts);
    [[nodiscard]] std::size_t clusters() const { return m_sums.size() / m_parts; }
    /// The sums where each cluster counts as often as drawn; empty = once each.
    [[nodiscard]] std::vector<double> drawn(std::span<const std::int32_t> times) const;

private:
    std::size_t m_parts;
    std::int32_t m_cluster = 0;
    std::vector<double> m_sums; ///< clusters x parts
};

/// A figure of the sums, or nothing where they do not make one.
using FigureOfTotals = std::function<std::optional<double>(std::span<const double>)>;

/// `value` with the percentile interval of the figure over resampled clusters; with one cluster none, as its
/// note says. An undefined value stays as it is.
[[nodiscard]] Estimate bootstrapTotals(Estimate value, const ClusterTotals &totals,
                                       const FigureOfTotals &figure, const Bootstrap &bootstrap);

} // namespace stats
