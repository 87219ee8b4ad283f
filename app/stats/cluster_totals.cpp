// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/cluster_totals.h"

#include "app/stats/needed.h"

#include <cassert>
#include <utility>

namespace stats {

ClusterTotals::ClusterTotals(std::size_t parts)
    : m_parts(parts)
{
    assert(parts > 0);
}

void ClusterTotals::add(std::int32_t cluster, std::span<const double> parts)
{
    assert(parts.size() == m_parts);
    if (m_sums.empty() || cluster != m_cluster)
        m_sums.resize(m_sums.size() + m_parts);
    m_cluster = cluster;
    const std::size_t first = m_sums.size() - m_parts;
    for (std::size_t part = 0; part < m_parts; ++part)
        m_sums[first + part] += parts[part];
}

std::vector<double> ClusterTotals::drawn(std::span<const std::int32_t> times) const
{
    std::vector<double> totals(m_parts);
    for (std::size_t cluster = 0; cluster < clusters(); ++cluster) {
        const double repeated = times.empty() ? 1 : times[cluster];
        for (std::size_t part = 0; part < m_parts; ++part)
            totals[part] += repeated * m_sums[cluster * m_parts + part];
    }
    return totals;
}

Estimate bootstrapTotals(Estimate value, const ClusterTotals &totals, const FigureOfTotals &figure,
                         const Bootstrap &bootstrap)
{
    if (!value.value)
        return value;
    std::vector<std::optional<double>> replicates;
    const int draws = totals.clusters() < 2 ? 0 : bootstrap.replicates;
    replicates.reserve(static_cast<std::size_t>(draws));
    for (int replicate = 0; replicate < draws; ++replicate)
        replicates.push_back(
            figure(totals.drawn(drawnClusters(totals.clusters(), bootstrap.seed, replicate))));
    Estimate result = percentileInterval(std::move(value), replicates, bootstrap);
    if (draws == 0)
        result.note = tooFewToDraw(static_cast<std::int64_t>(totals.clusters()));
    return result;
}

} // namespace stats
