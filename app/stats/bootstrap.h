// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "app/stats/many_raters.h"
#include "app/stats/pair_table.h"
#include "app/stats/weights.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace stats {

/// A percentile bootstrap that draws clusters with replacement, each with all that it holds.
struct Bootstrap
{
    std::uint64_t seed = 0;
    int replicates = 2000;
};

/// How often each cluster is drawn in replicate number `replicate` (0, 1, ...); the sum is their number.
[[nodiscard]] std::vector<std::int32_t> drawnClusters(std::size_t clusters, std::uint64_t seed,
                                                      int replicate);
/// The same into a vector that keeps its memory from draw to draw.
void drawClusters(std::vector<std::int32_t> &times, std::size_t clusters, std::uint64_t seed, int replicate);

/// The 95 % interval of `value` from its replicates: percentiles by linear interpolation at (B-1)*0.025 and
/// (B-1)*0.975, se their standard deviation. Replicates without a value are left out, and said in the note;
/// with more than 5 % of them there is no interval.
[[nodiscard]] Estimate percentileInterval(Estimate value, std::span<const std::optional<double>> replicates,
                                          const Bootstrap &bootstrap);

/// The observations of two raters cluster by cluster.
class ClusteredPairs
{
public:
    explicit ClusteredPairs(int q);

    /// As PairTableBuilder::add: all observations of one cluster in a row.
    void add(std::int32_t cluster, int row, int column, double weight = 1);
    [[nodiscard]] int categories() const { return m_q; }
    [[nodiscard]] std::size_t clusters() const { return m_first.size(); }
    /// The table where each cluster counts as often as drawn, without products; empty = once each.
    [[nodiscard]] PairTable drawn(std::span<const std::int32_t> times) const;

private:
    int m_q;
    std::int32_t m_cluster = 0;
    std::vector<std::size_t> m_first; ///< of each cluster in the two below
    std::vector<int> m_cell;
    std::vector<double> m_weight;
};

/// Every coefficient of pairCoefficients(), in that order, with a bootstrap interval. `mirrorPermutation` as
/// in manyRaters().
[[nodiscard]] std::vector<Estimate> bootstrapPair(const ClusteredPairs &pairs, const Weights &weights,
                                                  std::span<const int> mirrorPermutation,
                                                  const Bootstrap &bootstrap);

/// The coefficients of many raters with bootstrap intervals, Conger's too.
[[nodiscard]] ManyRaters bootstrapManyRaters(const Ratings &ratings, const Weights &weights,
                                             std::span<const int> mirrorPermutation,
                                             const Bootstrap &bootstrap);

} // namespace stats
