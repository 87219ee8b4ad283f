// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/many_raters.h"

#include "app/stats/unit_figures.h"

#include <cassert>
#include <numeric>
#include <vector>

namespace stats {

namespace {

/// The category shares of each rater with a vote, raters x q, averaged with their mirror image.
std::vector<double> raterShares(const Ratings &ratings, std::span<const int> mirror)
{
    const auto q = static_cast<std::size_t>(ratings.q);
    std::vector<std::int64_t> counts(static_cast<std::size_t>(ratings.raters) * q);
    for (std::size_t at = 0; at < ratings.rater.size(); ++at) {
        if (ratings.category[at] >= 0)
            ++counts[static_cast<std::size_t>(ratings.rater[at]) * q +
                     static_cast<std::size_t>(ratings.category[at])];
    }
    std::vector<double> shares;
    for (std::size_t first = 0; first < counts.size(); first += q) {
        const auto row = counts.begin() + static_cast<std::ptrdiff_t>(first);
        const auto votes = static_cast<double>(std::accumulate(row, row + ratings.q, std::int64_t{0}));
        for (int k = 0; k < ratings.q && votes > 0; ++k) {
            const int other = mirror.empty() ? k : mirror[static_cast<std::size_t>(k)];
            shares.push_back(static_cast<double>(row[k] + row[other]) / (2 * votes));
        }
    }
    return shares;
}

/// p_e = sum w_kl (mean_k mean_l - covariance_kl / R) over the R raters' shares; equals Cohen's for two
/// raters.
double congerChance(const std::vector<double> &shares, const Weights &weights)
{
    const auto q = static_cast<std::size_t>(weights.q);
    const std::size_t rows = shares.size() / q;
    const auto raters = static_cast<double>(rows);
    std::vector<double> mean(q);
    for (std::size_t at = 0; at < shares.size(); ++at)
        mean[at % q] += shares[at] / raters;
    double chance = 0;
    for (std::size_t k = 0; k < q; ++k) {
        for (std::size_t l = 0; l < q; ++l) {
            double products = 0;
            for (std::size_t row = 0; row < shares.size(); row += q)
                products += (shares[row + k] - mean[k]) * (shares[row + l] - mean[l]);
            chance += weights(static_cast<int>(k), static_cast<int>(l)) *
                      (mean[k] * mean[l] - products / (raters - 1) / raters);
        }
    }
    return chance;
}

Estimate conger(const UnitFigures &units, const std::vector<double> &shares, const Weights &weights)
{
    if (units.withTwo() == 0)
        return undefined("no comparison has two votes", 0);
    if (shares.size() < 2 * static_cast<std::size_t>(weights.q))
        return undefined("only one rater", units.units());
    const double chance = congerChance(shares, weights);
    if (1 - chance < 1e-12)
        return undefined("only one category used", units.units());
    Estimate estimate;
    estimate.value = (units.observed() - chance) / (1 - chance);
    estimate.n = units.units();
    estimate.note = "no analytic interval";
    return estimate;
}

UnitChance fleissChance(const Weights &weights, const std::vector<double> &pi)
{
    UnitChance chance{0, weightedShares(weights, pi)};
    chance.value = std::inner_product(pi.begin(), pi.end(), chance.slope.begin(), 0.0);
    return chance;
}

/// One declared category leaves no chance to disagree: p_e = 1.
UnitChance gwetChance(const Weights &weights, const std::vector<double> &pi)
{
    if (weights.q < 2)
        return {1, {}};
    const auto q = static_cast<double>(weights.q);
    const double scale = weights.sum() / (q * (q - 1));
    UnitChance chance;
    for (const double share : pi) {
        chance.slope.push_back(scale * (1 - share));
        chance.value += scale * share * (1 - share);
    }
    return chance;
}

} // namespace

ManyRaters manyRaters(const Ratings &ratings, const Weights &weights, std::span<const int> mirrorPermutation,
                      Errors errors)
{
    assert(weights.q == ratings.q);
    assert(mirrorPermutation.empty() || mirrorPermutation.size() == static_cast<std::size_t>(weights.q));
    const UnitFigures units(unitCounts(ratings), weights, mirrorPermutation, errors);
    ManyRaters result;
    result.units = units.units();
    result.unitsWithTwo = units.withTwo();
    result.votes = units.votes();
    if (units.units() == 0) {
        const Estimate none = undefined("no comparison has two votes", 0);
        result.percent = result.fleissKappa = result.congerKappa = result.krippendorffAlpha = none;
        result.gwetAc1 = result.brennanPrediger = none;
        return result;
    }
    const std::vector<double> shares = raterShares(ratings, mirrorPermutation);
    const std::vector<double> pi = units.meanShares();
    const auto q = static_cast<double>(weights.q);
    result.raters = static_cast<int>(shares.size() / pi.size());
    result.percent = units.percent();
    result.fleissKappa = units.corrected(fleissChance(weights, pi));
    result.congerKappa = conger(units, shares, weights);
    result.krippendorffAlpha = units.alpha();
    result.gwetAc1 = units.corrected(gwetChance(weights, pi));
    result.brennanPrediger = units.corrected({weights.sum() / (q * q), {}});
    return result;
}

} // namespace stats
