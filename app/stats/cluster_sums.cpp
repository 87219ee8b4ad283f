// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/cluster_sums.h"

#include "app/stats/chance_corrected.h"
#include "app/stats/many_chance.h"
#include "app/stats/unit_counts.h"

#include <numeric>

namespace stats {

namespace {

/// The share of agreeing vote pairs in a unit of two votes or more, by weight.
double agreementWithin(const std::int32_t *row, double votes, const Weights &weights)
{
    const auto q = static_cast<std::size_t>(weights.q);
    double sum = 0;
    for (std::size_t k = 0; k < q; ++k)
        sum += row[k] * (std::inner_product(row, row + q, weights.w.data() + k * q, 0.0) - 1);
    return sum / (votes * (votes - 1));
}

} // namespace

ClusterSums::ClusterSums(const Ratings &ratings, const Weights &weights,
                         std::span<const int> mirrorPermutation)
    : m_weights(weights)
    , m_mirror(mirrorPermutation.begin(), mirrorPermutation.end())
    , m_q(static_cast<std::size_t>(weights.q))
    , m_raters(static_cast<std::size_t>(ratings.raters))
{
    addUnits(ratings);
    addRaters(ratings);
}

void ClusterSums::addUnits(const Ratings &ratings)
{
    const UnitCounts units = unitCounts(ratings);
    for (std::size_t unit = 0; unit < units.units(); ++unit) {
        if (unit == 0 || units.cluster[unit] != units.cluster[unit - 1])
            m_clusters.push_back({0, 0, 0, 0, 0, std::vector<double>(m_q), std::vector<double>(m_q)});
        const std::int32_t *row = units.row(unit);
        const double votes = units.votes[unit];
        const bool isShared = votes >= 2;
        Sums one{1, 0, 0, 0, 0, std::vector<double>(m_q), std::vector<double>(m_q)};
        for (std::size_t k = 0; k < m_q; ++k) {
            const std::size_t other = m_mirror.empty() ? k : static_cast<std::size_t>(m_mirror[k]);
            one.shares[k] = (row[k] + row[other]) / (2 * votes);
            one.sharesByVotes[k] = isShared ? one.shares[k] * votes : 0;
        }
        if (isShared) {
            one.withTwo = 1;
            one.votesWithTwo = votes;
            one.agreement = agreementWithin(row, votes, m_weights);
            one.agreementByVotes = one.agreement * votes;
        }
        accumulate(m_clusters.back(), one, 1);
    }
}

void ClusterSums::addRaters(const Ratings &ratings)
{
    std::vector<double> counts(m_raters * m_q);
    std::vector<std::size_t> touched;
    const auto flush = [&] {
        if (touched.empty())
            return;
        m_raterVotes.emplace_back();
        for (const std::size_t place : touched)
            m_raterVotes.back().emplace_back(place, std::exchange(counts[place], 0));
        touched.clear();
    };
    for (std::size_t at = 0; at < ratings.rater.size(); ++at) {
        if (at > 0 && ratings.cluster[at] != ratings.cluster[at - 1])
            flush();
        if (ratings.category[at] < 0)
            continue;
        const std::size_t place = static_cast<std::size_t>(ratings.rater[at]) * m_q +
                                  static_cast<std::size_t>(ratings.category[at]);
        if (counts[place] == 0)
            touched.push_back(place);
        ++counts[place];
    }
    flush();
}

void ClusterSums::accumulate(Sums &total, const Sums &part, double times)
{
    total.units += times * part.units;
    total.withTwo += times * part.withTwo;
    total.votesWithTwo += times * part.votesWithTwo;
    total.agreement += times * part.agreement;
    total.agreementByVotes += times * part.agreementByVotes;
    for (std::size_t k = 0; k < total.shares.size(); ++k) {
        total.shares[k] += times * part.shares[k];
        total.sharesByVotes[k] += times * part.sharesByVotes[k];
    }
}

ManyValues ClusterSums::values(std::span<const std::int32_t> times) const
{
    Sums total{0, 0, 0, 0, 0, std::vector<double>(m_q), std::vector<double>(m_q)};
    for (std::size_t cluster = 0; cluster < m_clusters.size(); ++cluster) {
        if (times[cluster] > 0)
            accumulate(total, m_clusters[cluster], times[cluster]);
    }
    if (total.withTwo == 0)
        return {};
    const double observed = total.agreement / total.withTwo;
    std::vector<double> pi = total.shares;
    for (double &share : pi)
        share /= total.units;
    const auto q = static_cast<double>(m_q);
    return {observed,
            corrected(observed, fleissChance(m_weights, pi).value),
            conger(observed, times),
            alpha(total),
            corrected(observed, gwetChance(m_weights, pi).value),
            corrected(observed, m_weights.sum() / (q * q))};
}

std::optional<double> ClusterSums::alpha(const Sums &total) const
{
    std::vector<double> pi = total.sharesByVotes;
    for (double &share : pi)
        share /= total.votesWithTwo;
    const std::optional<double> value =
        corrected(total.agreementByVotes / total.votesWithTwo, fleissChance(m_weights, pi).value);
    if (!value)
        return std::nullopt;
    return *value + (1 - *value) / total.votesWithTwo;
}

std::optional<double> ClusterSums::conger(double observed, std::span<const std::int32_t> times) const
{
    std::vector<double> counts(m_raters * m_q);
    for (std::size_t cluster = 0; cluster < m_raterVotes.size(); ++cluster) {
        for (const auto &[place, votes] : m_raterVotes[cluster])
            counts[place] += times[cluster] * votes;
    }
    const std::vector<double> shares = sharesOfRaters(counts, m_weights.q, m_mirror);
    if (shares.size() < 2 * m_q)
        return std::nullopt;
    return corrected(observed, congerChance(shares, m_weights));
}

} // namespace stats
