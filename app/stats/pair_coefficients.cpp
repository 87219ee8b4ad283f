// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/pair_coefficients.h"

#include "app/stats/chance_corrected.h"

#include <array>
#include <cassert>

namespace stats {

namespace {

Estimate nothingShared() { return undefined("no shared comparisons", 0); }

double gwetScale(const Weights &weights)
{
    const auto q = static_cast<double>(weights.q);
    return weights.sum() / (q * (q - 1));
}

double gwetChanceValue(double scale, const std::vector<double> &pooled)
{
    double value = 0;
    for (const double share : pooled)
        value += scale * share * (1 - share);
    return value;
}

Chance gwetChance(const Weights &weights, const std::vector<double> &pooled)
{
    const double scale = gwetScale(weights);
    Chance chance;
    chance.value = gwetChanceValue(scale, pooled);
    double slopeMean = 0;
    for (const double share : pooled)
        slopeMean += scale * share * (1 - 2 * share);
    for (const double share : pooled)
        chance.rowInfluence.push_back((scale * (1 - 2 * share) - slopeMean) / 2);
    chance.columnInfluence = chance.rowInfluence;
    return chance;
}

double uniformChance(const Weights &weights)
{
    const auto q = static_cast<std::size_t>(weights.q);
    return weights.sum() / static_cast<double>(q * q);
}

double alphaCorrection(const PairTable &table) { return 1 / (2 * static_cast<double>(table.n)); }

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
    const Chance chance{uniformChance(weights), std::vector<double>(q), std::vector<double>(q)};
    return chanceCorrected(table, weights, sharesOf(table, weights), chance, 0, errors);
}

Estimate krippendorffAlpha(const PairTable &table, const Weights &weights, Errors errors)
{
    assert(weights.q == table.q);
    if (table.n == 0)
        return nothingShared();
    return onPooled(table, weights, alphaCorrection(table), errors);
}

Estimate tieDiscounted(const PairTable &table, const Weights &, Errors errors)
{
    if (table.n == 0)
        return nothingShared();
    if (table.q != 2 && table.q != 3)
        return undefined("needs the categories first, tie, second", table.n);
    return observedAgreement(table, linearWeights(table.q), errors);
}

std::optional<double> percentValue(const PairTable &, const Weights &, const Shares &shares)
{
    return shares.observed;
}

std::optional<double> cohenValue(const PairTable &, const Weights &weights, const Shares &shares)
{
    return corrected(shares.observed, productChanceValue(weights, shares.row, shares.column));
}

std::optional<double> scottValue(const PairTable &, const Weights &weights, const Shares &shares)
{
    return corrected(shares.observed, productChanceValue(weights, shares.pooled, shares.pooled));
}

std::optional<double> gwetValue(const PairTable &table, const Weights &weights, const Shares &shares)
{
    if (table.q < 2)
        return std::nullopt;
    return corrected(shares.observed, gwetChanceValue(gwetScale(weights), shares.pooled));
}

std::optional<double> brennanPredigerValue(const PairTable &, const Weights &weights, const Shares &shares)
{
    return corrected(shares.observed, uniformChance(weights));
}

std::optional<double> krippendorffValue(const PairTable &table, const Weights &weights, const Shares &shares)
{
    const std::optional<double> value = scottValue(table, weights, shares);
    return value ? std::optional(withCorrection(*value, alphaCorrection(table))) : std::nullopt;
}

std::optional<double> tieDiscountedValue(const PairTable &table, const Weights &, const Shares &)
{
    if (table.q != 2 && table.q != 3)
        return std::nullopt;
    static const std::array<Weights, 2> half{linearWeights(2), linearWeights(3)};
    return observedShare(table, half[static_cast<std::size_t>(table.q) - 2]);
}

} // namespace stats
