// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/class_shares.h"

#include "app/stats/items.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cassert>
#include <functional>
#include <optional>
#include <string>

namespace stats {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Where the least singular value is a smaller part of the largest, the judge's calls say next to nothing of
/// people's.
constexpr double leastCondition = 0.05;

/// How often an item counts; empty = once.
double timesOf(std::span<const std::int32_t> times, std::size_t item)
{
    return times.empty() ? 1 : times[item];
}

/// The point of the simplex that is nearest.
VectorXd onSimplex(const VectorXd &values)
{
    std::vector<double> sorted(values.data(), values.data() + values.size());
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    double sum = 0;
    double shift = 0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        sum += sorted[i];
        const double candidate = (sum - 1) / static_cast<double>(i + 1);
        if (sorted[i] > candidate)
            shift = candidate;
    }
    return (values.array() - shift).cwiseMax(0);
}

struct Shares
{
    VectorXd values;
    std::string why;
};

/// Of the labelled, then of the others; empty where each stands alone.
std::vector<std::int32_t> clustersOf(const ClassCalls &calls)
{
    std::vector<std::int32_t> clusters(calls.cluster.begin(), calls.cluster.end());
    clusters.insert(clusters.end(), calls.clusterOthers.begin(), calls.clusterOthers.end());
    return clusters;
}

Shares sharesOf(const ClassCalls &calls, std::span<const std::int32_t> labelledTimes,
                std::span<const std::int32_t> otherTimes)
{
    MatrixXd confusion = MatrixXd::Zero(calls.classes, calls.classes);
    for (std::size_t i = 0; i < calls.people.size(); ++i)
        confusion(calls.people[i], calls.judge[i]) += timesOf(labelledTimes, i);
    const VectorXd people = confusion.rowwise().sum();
    if (people.minCoeff() <= 0)
        return {{}, "people never used one of the classes, so that the judge's mistakes on it are unknown"};
    confusion = people.cwiseInverse().asDiagonal() * confusion;
    VectorXd judged = VectorXd::Zero(calls.classes);
    for (std::size_t i = 0; i < calls.judgeOthers.size(); ++i)
        judged[calls.judgeOthers[i]] += timesOf(otherTimes, i);
    if (!(judged.sum() > 0))
        return {{}, "no other items"};
    judged /= judged.sum();
    const MatrixXd toJudge = confusion.transpose();
    const Eigen::JacobiSVD<MatrixXd> solver(toJudge, Eigen::ComputeFullU | Eigen::ComputeFullV);
    if (!(solver.singularValues().minCoeff() > leastCondition * solver.singularValues().maxCoeff()))
        return {{}, "the judge does not tell the classes apart"};
    return {onSimplex(solver.solve(judged)), {}};
}

/// How often each item counts in a draw: of the labelled and the others, or of clusters of both.
class ItemDraws
{
public:
    ItemDraws(const ClassCalls &calls, const Bootstrap &bootstrap)
        : m_bootstrap(bootstrap)
        , m_labelled(calls.people.size())
        , m_others(calls.judgeOthers.size())
        , m_clusters(clustersOf(calls), 0)
    {}

    void draw(int replicate)
    {
        if (m_clusters.count == 0) {
            drawClusters(labelledTimes, m_labelled, m_bootstrap.seed, 2 * replicate);
            drawClusters(otherTimes, m_others, m_bootstrap.seed, 2 * replicate + 1);
            return;
        }
        drawClusters(m_clusterTimes, m_clusters.count, m_bootstrap.seed, replicate);
        labelledTimes.resize(m_labelled);
        otherTimes.resize(m_others);
        for (std::size_t i = 0; i < m_labelled; ++i)
            labelledTimes[i] = m_clusterTimes[m_clusters.number[i]];
        for (std::size_t i = 0; i < m_others; ++i)
            otherTimes[i] = m_clusterTimes[m_clusters.number[m_labelled + i]];
    }

    std::vector<std::int32_t> labelledTimes;
    std::vector<std::int32_t> otherTimes;

private:
    const Bootstrap &m_bootstrap;
    std::size_t m_labelled;
    std::size_t m_others;
    DenseItems m_clusters; ///< of the labelled, then of the others
    std::vector<std::int32_t> m_clusterTimes;
};

} // namespace

std::vector<Estimate> correctedShares(const ClassCalls &calls, const Bootstrap &bootstrap)
{
    assert(calls.people.size() == calls.judge.size());
    const auto classes = static_cast<std::size_t>(calls.classes);
    const auto n = static_cast<std::int64_t>(calls.judgeOthers.size());
    Shares shares;
    if (calls.people.empty())
        shares.why = "nothing is labelled by people";
    else
        shares = sharesOf(calls, {}, {});
    std::vector<Estimate> result;
    if (!shares.why.empty()) {
        result.assign(classes, undefined(shares.why, n));
        return result;
    }
    std::vector<std::vector<std::optional<double>>> replicates(classes);
    ItemDraws draws(calls, bootstrap);
    for (int replicate = 0; replicate < bootstrap.replicates; ++replicate) {
        draws.draw(replicate);
        const Shares drawn = sharesOf(calls, draws.labelledTimes, draws.otherTimes);
        for (std::size_t i = 0; i < classes; ++i)
            replicates[i].push_back(drawn.why.empty() ? std::optional(drawn.values[static_cast<Index>(i)])
                                                      : std::nullopt);
    }
    for (std::size_t i = 0; i < classes; ++i) {
        Estimate share;
        share.n = n;
        share.value = shares.values[static_cast<Index>(i)];
        result.push_back(percentileInterval(share, replicates[i], bootstrap));
    }
    return result;
}

} // namespace stats
