// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "app/stats/interval.h"
#include "app/stats/many_chance.h"
#include "app/stats/unit_counts.h"
#include "app/stats/weights.h"

#include <cstdint>
#include <span>
#include <vector>

namespace stats {

/// What the coefficients of many raters read of the units, computed once. The shares of a unit are its votes
/// by category over its votes, averaged with their mirror image where one is asked for. Lives no longer than
/// the weights.
class UnitFigures
{
public:
    UnitFigures(UnitCounts counts, const Weights &weights, std::span<const int> mirror, Errors errors);

    [[nodiscard]] std::int64_t units() const { return static_cast<std::int64_t>(m_counts.units()); }
    [[nodiscard]] std::int64_t withTwo() const { return m_withTwo; }
    [[nodiscard]] std::int64_t votes() const { return m_votes; }
    /// p_a: the mean agreement of the vote pairs of a unit, over the units with two votes or more.
    [[nodiscard]] double observed() const { return m_observed; }
    /// pi: the mean shares of all units.
    [[nodiscard]] std::vector<double> meanShares() const;

    [[nodiscard]] Estimate percent() const;
    /// (p_a - p_e)/(1 - p_e).
    [[nodiscard]] Estimate corrected(const UnitChance &chance) const;
    [[nodiscard]] Estimate alpha() const;

private:
    void fillShares(std::size_t unit, std::span<const int> mirror);
    [[nodiscard]] double share(std::size_t unit, std::size_t k) const { return m_shares[unit * m_q + k]; }
    [[nodiscard]] double chancePart(const UnitChance &chance, std::size_t unit) const;
    [[nodiscard]] double agreementWithin(std::size_t unit) const;
    [[nodiscard]] double observedInfluence(std::size_t unit, double chance) const;
    [[nodiscard]] std::vector<double> alphaInfluence(const UnitChance &chance, double observed,
                                                     double value) const;
    [[nodiscard]] Variance variance(const std::vector<double> &influence, bool onlyWithTwo) const;

    UnitCounts m_counts;
    const Weights &m_weights;
    Errors m_errors;
    std::size_t m_q;
    std::vector<double> m_agreement; ///< of each unit; 0 with one vote
    std::vector<double> m_shares;
    std::int64_t m_votes = 0;
    std::int64_t m_withTwo = 0;
    std::int64_t m_votesWithTwo = 0;
    double m_observed = 0;
};

} // namespace stats
