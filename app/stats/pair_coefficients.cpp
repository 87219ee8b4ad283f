// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/pair_coefficients.h"

#include "app/stats/chance_corrected.h"

#include <cassert>

namespace stats {

namespace {

Estimate nothingShared() { return undefined("no shared comparisons", 0); }

Chance gwetChance(const Weights &weights, const std::vector<double> &pooled)
{
    const auto q = static_cast<double>(weights.q);
    const double scale = weights.sum() / (q * (q - 1));
    Chance chance;
    double slopeMean = 0;
    for (const double share : pooled) {
        chance.value += scale * share * (1 - share);
        slopeMean += scale * share * (1 - 2 * share);
    }
    for (const double share : pooled)
        chance.rowInfluence.push_back((scale * (1 - 2 * share) - slopeMean) / 2);
    chance.columnInfluence = chance.rowInfluence;
    return chance;
}

Estimate onPooled(const PairTable &table, const Weights &weights, double correction, Errors errors)
{
    const Shares shares = sharesOf(table, weights);
    const Chance chance = productChance(weights, shares.pooled, shares.pooled);
    return chanceCorrected(table, weights, shares, chance, correction, errors);
}

} // namespace

Estimate percentAgreement(const PairTable &table, const Weights &weights, Errors errors)
{
    assert(weights.q == table.q);
    return table.n == 0 ? nothingShared() : observedAgreement(table, weights, errors);
}

Estimate cohenKappa(const PairTable &table, const Weights &weights, Errors errors)
{
    assert(weights.q == table.q);
    if (table.n == 0)
        return nothingShared();
    const Shares shares = sharesOf(table, weights);
    return chanceCorrected(table, weights, shares, cohenChance(weights, shares), 0, errors);
}

Estimate scottPi(const PairTable &table, const Weights &weights, Errors errors)
{
    assert(weights.q == table.q);
    return table.n == 0 ? nothingShared() : onPooled(table, weights, 0, errors);
}

Estimate gwetAc(const PairTable &table, const Weights &weights, Errors errors)
{
    assert(weights.q == table.q);
    if (table.n == 0)
        return nothingShared();
    if (table.q < 2)
        return undefined("only one category used", table.n);
    const Shares shares = sharesOf(table, weights);
    return chanceCorrected(table, weights, shares, gwetChance(weights, shares.pooled), 0, errors);
}

Estimate brennanPrediger(const PairTable &table, const Weights &weights, Errors errors)
{
    assert(weights.q == table.q);
    if (table.n == 0)
        return nothingShared();
    const auto q = static_cast<std::size_t>(table.q);
    const Chance chance{weights.sum() / static_cast<double>(q * q), std::vector<double>(q),
                        std::vector<double>(q)};
    return chanceCorrected(table, weights, sharesOf(table, weights), chance, 0, errors);
}

Estimate krippendorffAlpha(const PairTable &table, const Weights &weights, Errors errors)
{
    assert(weights.q == table.q);
    if (table.n == 0)
        return nothingShared();
    return onPooled(table, weights, 1 / (2 * static_cast<double>(table.n)), errors);
}

Estimate tieDiscounted(const PairTable &table, const Weights &, Errors errors)
{
    if (table.n == 0)
        return nothingShared();
    if (table.q != 2 && table.q != 3)
        return undefined("needs the categories first, tie, second", table.n);
    return observedAgreement(table, linearWeights(table.q), errors);
}

} // namespace stats
