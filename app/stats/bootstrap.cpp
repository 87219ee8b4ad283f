// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/bootstrap.h"

#include "app/stats/chance_corrected.h"
#include "app/stats/cluster_sums.h"
#include "app/stats/coefficient_interval.h"
#include "app/stats/random.h"
#include "app/stats/registry.h"
#include "app/stats/renamed_cells.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace stats {

namespace {

/// Linear interpolation between the two sorted values next to (B-1)*share.
double percentile(const std::vector<double> &sorted, double share)
{
    const double place = static_cast<double>(sorted.size() - 1) * share;
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

double deviation(const std::vector<double> &values)
{
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / (n - 1));
}

void clearInterval(Estimate &estimate)
{
    estimate.low = estimate.high = estimate.se = std::nullopt;
    estimate.method.clear();
    estimate.note.clear();
}

/// The values of every coefficient on tables of one pair, one after the other.
class PairValues
{
public:
    PairValues(const Weights &weights, std::span<const int> mirror)
        : m_weights(weights)
        , m_renamed(renamedCells(weights.q, mirror))
    {}

    /// Writes one value a coefficient, to be had from each of `into` at `place`.
    void write(PairTable table, std::vector<std::vector<std::optional<double>>> &into, std::size_t place)
    {
        if (table.n == 0)
            return;
        if (!m_renamed.empty()) {
            m_counts = table.counts;
            for (std::size_t cell = 0; cell < m_counts.size(); ++cell)
                table.counts[cell] = (m_counts[cell] + m_counts[m_renamed[cell]]) / 2;
        }
        takeShares(m_shares, table, m_weights);
        const std::span<const PairCoefficient> coefficients = pairCoefficients();
        for (std::size_t i = 0; i < coefficients.size(); ++i)
            into[i][place] = coefficients[i].value(table, m_weights, m_shares);
    }

private:
    const Weights &m_weights;
    std::vector<std::size_t> m_renamed; ///< of each cell, see mirrored(); empty: one orientation
    std::vector<double> m_counts;
    Shares m_shares;
};

std::array<Estimate *, 6> all(ManyRaters &figures)
{
    return {&figures.percent,           &figures.fleissKappa, &figures.congerKappa,
            &figures.krippendorffAlpha, &figures.gwetAc1,     &figures.brennanPrediger};
}

} // namespace

std::vector<std::int32_t> drawnClusters(std::size_t clusters, std::uint64_t seed, int replicate)
{
    std::vector<std::int32_t> times;
    drawClusters(times, clusters, seed, replicate);
    return times;
}

void drawClusters(std::vector<std::int32_t> &times, std::size_t clusters, std::uint64_t seed, int replicate)
{
    Random random(seed, static_cast<std::uint64_t>(replicate));
    times.assign(clusters, 0);
    for (std::size_t draw = 0; draw < clusters; ++draw)
        ++times[random.below(static_cast<std::uint32_t>(clusters))];
}

Estimate percentileInterval(Estimate value, std::span<const std::optional<double>> replicates,
                            const Bootstrap &bootstrap)
{
    clearInterval(value);
    if (!value.value)
        return value;
    std::vector<double> values;
    for (const std::optional<double> &replicate : replicates) {
        if (replicate)
            values.push_back(*replicate);
    }
    const std::size_t dropped = replicates.size() - values.size();
    if (values.size() < 2 || dropped * 20 > replicates.size()) {
        value.note = std::to_string(dropped) + " of " + std::to_string(replicates.size()) +
                     " resampled tables have no value, so no interval";
        return value;
    }
    std::sort(values.begin(), values.end());
    value.se = deviation(values);
    value.low = percentile(values, 0.025);
    value.high = percentile(values, 0.975);
    value.method = "bootstrap of clusters, " + std::to_string(replicates.size()) + " replicates, seed " +
                   std::to_string(bootstrap.seed);
    if (dropped > 0)
        value.note = std::to_string(dropped) + " resampled tables without a value left out";
    return value;
}

ClusteredPairs::ClusteredPairs(int q)
    : m_q(q)
{}

void ClusteredPairs::add(std::int32_t cluster, int row, int column, double weight)
{
    assert(row >= 0 && row < m_q && column >= 0 && column < m_q);
    if (m_first.empty() || cluster != m_cluster)
        m_first.push_back(m_cell.size());
    m_cluster = cluster;
    m_cell.push_back(row * m_q + column);
    m_weight.push_back(weight);
}

PairTable ClusteredPairs::drawn(std::span<const std::int32_t> times) const
{
    PairTable table;
    table.q = m_q;
    table.counts.resize(static_cast<std::size_t>(m_q) * static_cast<std::size_t>(m_q));
    for (std::size_t cluster = 0; cluster < m_first.size(); ++cluster) {
        const double repeated = times.empty() ? 1 : times[cluster];
        const std::size_t end = cluster + 1 < m_first.size() ? m_first[cluster + 1] : m_cell.size();
        for (std::size_t at = m_first[cluster]; at < end; ++at)
            table.counts[static_cast<std::size_t>(m_cell[at])] += repeated * m_weight[at];
    }
    table.n = std::llround(std::accumulate(table.counts.begin(), table.counts.end(), 0.0));
    table.clusters = table.n;
    return table;
}

std::vector<Estimate> bootstrapPair(const ClusteredPairs &pairs, const Weights &weights,
                                    std::span<const int> mirrorPermutation, const Bootstrap &bootstrap)
{
    const std::span<const PairCoefficient> coefficients = pairCoefficients();
    const int draws = pairs.clusters() < 2 ? 0 : bootstrap.replicates;
    std::vector<std::vector<std::optional<double>>> replicates(
        coefficients.size(), std::vector<std::optional<double>>(static_cast<std::size_t>(draws)));
    PairValues values(weights, mirrorPermutation);
    std::vector<std::int32_t> times;
    for (int replicate = 0; replicate < draws; ++replicate) {
        drawClusters(times, pairs.clusters(), bootstrap.seed, replicate);
        values.write(pairs.drawn(times), replicates, static_cast<std::size_t>(replicate));
    }
    const PairTable whole = pairs.drawn({});
    const PairTable table = mirrorPermutation.empty() ? whole : mirrored(whole, mirrorPermutation);
    std::vector<Estimate> result;
    for (std::size_t i = 0; i < coefficients.size(); ++i) {
        const Estimate value = coefficients[i].estimate(table, weights, Errors::RowWise);
        result.push_back(coefficientInterval(value, replicates[i], bootstrap));
    }
    return result;
}

ManyRaters bootstrapManyRaters(const Ratings &ratings, const Weights &weights,
                               std::span<const int> mirrorPermutation, const Bootstrap &bootstrap)
{
    ManyRaters figures = manyRaters(ratings, weights, mirrorPermutation, Errors::RowWise);
    const ClusterSums sums(ratings, weights, mirrorPermutation);
    const int draws = sums.clusters() < 2 ? 0 : bootstrap.replicates;
    std::array<std::vector<std::optional<double>>, 6> replicates;
    for (int replicate = 0; replicate < draws; ++replicate) {
        const ManyValues values = sums.values(drawnClusters(sums.clusters(), bootstrap.seed, replicate));
        for (std::size_t i = 0; i < replicates.size(); ++i)
            replicates[i].push_back(values[i]);
    }
    for (std::size_t i = 0; i < replicates.size(); ++i) {
        Estimate &figure = *all(figures)[i];
        figure = coefficientInterval(figure, replicates[i], bootstrap);
    }
    return figures;
}

} // namespace stats
