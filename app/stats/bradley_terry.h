// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bootstrap.h"
#include "app/stats/rating_fit.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace stats {

/// Bradley and Terry (1952) by maximum likelihood: P(a beats b) = 1/(1 + exp(strength b - strength a)), a tie
/// half a win and half a loss. The ratings are those of FastChat's compute_bt but for the constant.
[[nodiscard]] RatingFit bradleyTerry(const Battles &battles, const RatingOptions &options);

/// Ratings of battles resampled by item, in points, on the scale of `options`.
class RatingDraws
{
public:
    RatingDraws(int models, int replicates);

    [[nodiscard]] int models() const { return m_models; }
    [[nodiscard]] int replicates() const { return static_cast<int>(m_rated.size()); }
    /// Whether a replicate has ratings: without a prior not where the models drawn are separated.
    [[nodiscard]] bool isRated(int replicate) const
    {
        return m_rated[static_cast<std::size_t>(replicate)] != 0;
    }
    [[nodiscard]] double rating(int replicate, int model) const { return m_ratings[at(replicate, model)]; }
    void set(int replicate, const std::vector<double> &ratings);

private:
    [[nodiscard]] std::size_t at(int replicate, int model) const
    {
        return static_cast<std::size_t>(replicate) * static_cast<std::size_t>(m_models) +
               static_cast<std::size_t>(model);
    }

    int m_models;
    std::vector<double> m_ratings;
    std::vector<char> m_rated;
};

/// Bradley-Terry ratings of `bootstrap.replicates` draws of items with replacement (drawnClusters()), each
/// with all its battles. Separation::Prior adds the prior to every draw, EachGroup counts as Refuse. No
/// replicates where there is one item or none. The same bytes for any number of threads (0 = 1).
[[nodiscard]] RatingDraws bootstrapBradleyTerry(const Battles &battles, const RatingOptions &options,
                                                const Bootstrap &bootstrap, unsigned threads);

/// The ratings of a fit with percentile intervals from the draws in place of their own.
[[nodiscard]] std::vector<Estimate> bootstrapRatings(const RatingFit &fit, const RatingDraws &draws,
                                                     const Bootstrap &bootstrap);

} // namespace stats
