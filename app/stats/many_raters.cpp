// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/many_raters.h"

#include "app/stats/interval.h"
#include "app/stats/many_chance.h"
#include "app/stats/needed.h"
#include "app/stats/unit_figures.h"

#include <cassert>
#include <vector>

namespace stats {

namespace {

/// The category shares of each rater with a vote, raters x q, averaged with their mirror image.
std::vector<double> raterShares(const Ratings &ratings, std::span<const int> mirror)
{
    const auto q = static_cast<std::size_t>(ratings.q);
    std::vector<double> counts(static_cast<std::size_t>(ratings.raters) * q);
    for (std::size_t at = 0; at < ratings.rater.size(); ++at) {
        if (ratings.category[at] >= 0)
            ++counts[static_cast<std::size_t>(ratings.rater[at]) * q +
                     static_cast<std::size_t>(ratings.category[at])];
    }
    return sharesOfRaters(counts, ratings.q, mirror);
}

Estimate conger(const UnitFigures &units, const std::vector<double> &shares, const Weights &weights)
{
    if (units.withTwo() == 0)
        return undefined("no comparison has two votes", 0);
    if (shares.size() < 2 * static_cast<std::size_t>(weights.q))
        return undefined(tooFew({1, "rater", ""}, "agreement", 2), units.units());
    const double chance = congerChance(shares, weights);
    if (1 - chance < 1e-12)
        return undefined("only one category used", units.units());
    return withoutInterval((units.observed() - chance) / (1 - chance), units.units(), "no analytic interval");
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
