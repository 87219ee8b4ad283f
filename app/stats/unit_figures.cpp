// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/unit_figures.h"

#include <numeric>
#include <utility>

namespace stats {

UnitFigures::UnitFigures(UnitCounts counts, const Weights &weights, std::span<const int> mirror,
                         Errors errors)
    : m_counts(std::move(counts))
    , m_weights(weights)
    , m_errors(errors)
    , m_q(static_cast<std::size_t>(weights.q))
    , m_agreement(m_counts.units())
    , m_shares(m_counts.units() * m_q)
{
    for (std::size_t unit = 0; unit < m_counts.units(); ++unit) {
        fillShares(unit, mirror);
        m_votes += m_counts.votes[unit];
        if (m_counts.votes[unit] < 2)
            continue;
        ++m_withTwo;
        m_votesWithTwo += m_counts.votes[unit];
        m_agreement[unit] = agreementWithin(unit);
        m_observed += m_agreement[unit];
    }
    if (m_withTwo > 0)
        m_observed /= static_cast<double>(m_withTwo);
}

std::vector<double> UnitFigures::meanShares() const
{
    std::vector<double> mean(m_q);
    for (std::size_t unit = 0; unit < m_counts.units(); ++unit) {
        for (std::size_t k = 0; k < m_q; ++k)
            mean[k] += share(unit, k);
    }
    for (double &value : mean)
        value /= static_cast<double>(units());
    return mean;
}

void UnitFigures::fillShares(std::size_t unit, std::span<const int> mirror)
{
    const std::int32_t *row = m_counts.row(unit);
    const double votes = m_counts.votes[unit];
    for (std::size_t k = 0; k < m_q; ++k) {
        const std::size_t other = mirror.empty() ? k : static_cast<std::size_t>(mirror[k]);
        m_shares[unit * m_q + k] = (row[k] + row[other]) / (2 * votes);
    }
}

double UnitFigures::chancePart(const UnitChance &chance, std::size_t unit) const
{
    return std::inner_product(chance.slope.begin(), chance.slope.end(), m_shares.data() + unit * m_q, 0.0);
}

/// The share of agreeing vote pairs in a unit of two votes or more, by weight; the same in the mirror, as the
/// mirror leaves the weights as they are.
double UnitFigures::agreementWithin(std::size_t unit) const
{
    const std::int32_t *row = m_counts.row(unit);
    double sum = 0;
    for (std::size_t k = 0; k < m_q; ++k) {
        if (row[k] > 0)
            sum += row[k] * (std::inner_product(row, row + m_q, m_weights.w.data() + k * m_q, 0.0) - 1);
    }
    const double votes = m_counts.votes[unit];
    return sum / (votes * (votes - 1));
}

/// The variance of the mean of one influence a unit, centred: units taken for independent, or their sums by
/// cluster. `onlyWithTwo`: of the units with two votes or more, though the degrees of freedom count all
/// (irrCAC's alpha).
Variance UnitFigures::variance(const std::vector<double> &influence, bool onlyWithTwo) const
{
    double squares = 0;
    double sum = 0;
    std::int64_t groups = 0;
    bool open = false;
    for (std::size_t unit = 0; unit < influence.size(); ++unit) {
        const bool sameCluster = unit > 0 && m_counts.cluster[unit] == m_counts.cluster[unit - 1];
        if (m_errors == Errors::RowWise || !sameCluster) {
            squares += sum * sum;
            groups += open ? 1 : 0;
            open = false;
            sum = 0;
        }
        if (!onlyWithTwo || m_counts.votes[unit] >= 2) {
            sum += influence[unit];
            open = true;
        }
    }
    squares += sum * sum;
    groups += open ? 1 : 0;
    const auto n = static_cast<double>(onlyWithTwo ? m_withTwo : units());
    const double factor = groups > 1 ? static_cast<double>(groups) / static_cast<double>(groups - 1) : 1;
    if (m_errors == Errors::RowWise)
        return {factor * squares / (n * n), groups, units() - 1, "linearised, row-wise"};
    return {factor * squares / (n * n), groups, groups - 1, "linearised, clustered"};
}

/// How much a unit moves p_a - `chance`. Clustered: p_a is a mean over the units with two votes or more, and
/// the others do not move it. Row-wise is irrCAC's, in which they do: too wide where they are many.
double UnitFigures::observedInfluence(std::size_t unit, double chance) const
{
    const double scale = static_cast<double>(units()) / static_cast<double>(m_withTwo);
    const bool hasTwo = m_counts.votes[unit] >= 2;
    if (m_errors == Errors::Clustered)
        return hasTwo ? scale * (m_agreement[unit] - m_observed) : 0;
    return scale * (m_agreement[unit] - (hasTwo ? chance : 0)) - (m_observed - chance);
}

Estimate UnitFigures::percent() const
{
    if (m_withTwo == 0)
        return undefined("no comparison has two votes", 0);
    std::vector<double> influence(m_counts.units());
    for (std::size_t unit = 0; unit < influence.size(); ++unit)
        influence[unit] = observedInfluence(unit, 0);
    Estimate estimate;
    estimate.value = m_observed;
    estimate.n = m_withTwo;
    addInterval(estimate, variance(influence, false), 0, m_errors);
    return estimate;
}

Estimate UnitFigures::corrected(const UnitChance &chance) const
{
    if (m_withTwo == 0)
        return undefined("no comparison has two votes", 0);
    const double room = 1 - chance.value;
    if (room < 1e-12)
        return undefined("only one category used", units());
    const double value = (m_observed - chance.value) / room;
    std::vector<double> influence(m_counts.units());
    for (std::size_t unit = 0; unit < influence.size(); ++unit) {
        const double moved = chance.slope.empty() ? 0 : chancePart(chance, unit) - chance.value;
        influence[unit] = (observedInfluence(unit, chance.value) - 2 * (1 - value) * moved) / room;
    }
    Estimate estimate;
    estimate.value = value;
    estimate.n = units();
    addInterval(estimate, variance(influence, false), -1, m_errors);
    return estimate;
}

std::vector<double> UnitFigures::alphaInfluence(const UnitChance &chance, double observed, double value) const
{
    const double meanVotes = static_cast<double>(m_votesWithTwo) / static_cast<double>(m_withTwo);
    std::vector<double> influence(m_counts.units());
    for (std::size_t unit = 0; unit < influence.size(); ++unit) {
        if (m_counts.votes[unit] < 2)
            continue;
        const double size = m_counts.votes[unit] / meanVotes;
        const double agreeing = size * m_agreement[unit] - observed * (size - 1);
        const double moved = size * (chancePart(chance, unit) - chance.value);
        influence[unit] = (agreeing - chance.value - 2 * (1 - value) * moved) / (1 - chance.value) - value;
    }
    return influence;
}

Estimate UnitFigures::alpha() const
{
    if (m_withTwo == 0)
        return undefined("no comparison has two votes", 0);
    const auto votes = static_cast<double>(m_votesWithTwo);
    std::vector<double> pi(m_q);
    double observed = 0;
    for (std::size_t unit = 0; unit < m_counts.units(); ++unit) {
        if (m_counts.votes[unit] < 2)
            continue;
        observed += m_agreement[unit] * m_counts.votes[unit] / votes;
        for (std::size_t k = 0; k < m_q; ++k)
            pi[k] += share(unit, k) * m_counts.votes[unit] / votes;
    }
    UnitChance chance{0, weightedShares(m_weights, pi)};
    chance.value = std::inner_product(pi.begin(), pi.end(), chance.slope.begin(), 0.0);
    if (1 - chance.value < 1e-12)
        return undefined("only one category used", m_withTwo);
    const double uncorrected = (observed - chance.value) / (1 - chance.value);
    Estimate estimate;
    estimate.value = uncorrected + (1 - uncorrected) / votes;
    estimate.n = m_withTwo;
    addInterval(estimate, variance(alphaInfluence(chance, observed, uncorrected), true), -1, m_errors);
    return estimate;
}

} // namespace stats
