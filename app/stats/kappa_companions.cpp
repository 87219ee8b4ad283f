// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/kappa_companions.h"

#include "app/stats/chance_corrected.h"
#include "app/stats/interval.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace stats {

namespace {

Estimate plain(double value, std::int64_t n) { return withoutInterval(value, n, "no interval of its own"); }

KappaCompanions allUndefined(const std::string &why, std::int64_t n)
{
    const Estimate none = undefined(why, n);
    return {none, none, none, untested(why, n), none, none, none, none};
}

/// The square of the standard error where kappa is 0. The influences are centred, so their mean square is
/// the bracket of the formula.
double nullVariance(const PairTable &table, const Weights &weights, const Shares &shares,
                    const Chance &chance)
{
    const auto q = static_cast<std::size_t>(table.q);
    double sum = 0;
    for (std::size_t i = 0; i < q; ++i) {
        for (std::size_t j = 0; j < q; ++j) {
            const double moved =
                weights.w[i * q + j] - chance.value - chance.rowInfluence[i] - chance.columnInfluence[j];
            sum += shares.row[i] * shares.column[j] * moved * moved;
        }
    }
    const double room = 1 - chance.value;
    return sum / (static_cast<double>(table.n) * room * room);
}

Estimate largest(const PairTable &table, const Shares &shares)
{
    double margins = 0;
    for (std::size_t k = 0; k < shares.row.size(); ++k)
        margins += std::min(shares.row[k], shares.column[k]);
    const double chance = cohenChance(identityWeights(table.q), shares).value;
    if (1 - chance < 1e-12)
        return undefined("only one category used", table.n);
    return plain((margins - chance) / (1 - chance), table.n);
}

void fillTwoCategories(KappaCompanions &companions, const PairTable &table)
{
    if (table.q != 2) {
        companions.pabak = companions.prevalence = companions.bias =
            undefined("needs two categories", table.n);
        return;
    }
    const double total = table.counts[0] + table.counts[1] + table.counts[2] + table.counts[3];
    companions.pabak = plain(2 * (table.counts[0] + table.counts[3]) / total - 1, table.n);
    companions.prevalence = plain(std::abs(table.counts[0] - table.counts[3]) / total, table.n);
    companions.bias = plain(std::abs(table.counts[1] - table.counts[2]) / total, table.n);
}

} // namespace

KappaCompanions kappaCompanions(const PairTable &table, const Weights &weights)
{
    assert(weights.q == table.q);
    if (table.n == 0)
        return allUndefined("no shared comparisons", 0);
    const Shares shares = sharesOf(table, weights);
    const Chance chance = cohenChance(weights, shares);
    KappaCompanions companions = allUndefined("only one category used", table.n);
    companions.observed = plain(shares.observed, table.n);
    companions.chance = plain(chance.value, table.n);
    companions.maximum = largest(table, shares);
    fillTwoCategories(companions, table);
    if (1 - chance.value < 1e-12)
        return companions;
    const double kappa = (shares.observed - chance.value) / (1 - chance.value);
    const double se = std::sqrt(std::max(nullVariance(table, weights, shares, chance), 0.0));
    companions.nullError = plain(se, table.n);
    // A root of rounding alone is no variation.
    companions.noAgreement = normalTest(kappa, se < 1e-12 ? 0 : se, table.n);
    return companions;
}

} // namespace stats
