// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/ratings.h"
#include "app/stats/weights.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace stats {

/// percent, Fleiss, Conger, alpha, AC1, Brennan-Prediger; empty where manyRaters() says why.
using ManyValues = std::array<std::optional<double>, 6>;

/// The coefficients of many raters as functions of sums over clusters, for resampling: the values of
/// manyRaters() where each cluster counts as often as drawn, without going over the votes again.
class ClusterSums
{
public:
    ClusterSums(const Ratings &ratings, const Weights &weights, std::span<const int> mirrorPermutation);

    [[nodiscard]] std::size_t clusters() const { return m_clusters.size(); }
    /// `times`: one number a cluster.
    [[nodiscard]] ManyValues values(std::span<const std::int32_t> times) const;

private:
    /// What the units of a cluster add up to, or those of the whole draw.
    struct Sums
    {
        double units = 0;
        double withTwo = 0;
        double votesWithTwo = 0;
        double agreement = 0;              ///< of the units with two votes or more
        double agreementByVotes = 0;       ///< each times its votes
        std::vector<double> shares;        ///< of each category
        std::vector<double> sharesByVotes; ///< of the units with two votes or more, each times its votes
    };
    /// A rater's votes for a category in a cluster: their place in raters x q, and how many.
    using RaterVotes = std::vector<std::pair<std::size_t, double>>;

    void addUnits(const Ratings &ratings);
    void addRaters(const Ratings &ratings);
    static void accumulate(Sums &total, const Sums &part, double times);
    [[nodiscard]] std::optional<double> conger(double observed, std::span<const std::int32_t> times) const;
    [[nodiscard]] std::optional<double> alpha(const Sums &total) const;

    Weights m_weights;
    std::vector<int> m_mirror;
    std::size_t m_q;
    std::size_t m_raters;
    std::vector<Sums> m_clusters;
    std::vector<RaterVotes> m_raterVotes; ///< of each cluster
};

} // namespace stats
