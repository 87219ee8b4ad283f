// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/chance_corrected.h"

#include "app/stats/interval.h"

#include <numeric>

namespace stats {

namespace {

/// The variance of the mean of `influence` (one value a cell, its mean over the table is 0): a sum of squares
/// over rows, or over the sums of each cluster.
Variance varianceOf(const PairTable &table, const std::vector<double> &influence, Errors errors)
{
    const auto n = static_cast<double>(table.n);
    const std::size_t cells = influence.size();
    double sum = 0;
    if (errors == Errors::RowWise || table.cross.empty()) {
        for (std::size_t c = 0; c < cells; ++c)
            sum += table.counts[c] * influence[c] * influence[c];
    } else {
        for (std::size_t c = 0; c < cells; ++c) {
            if (influence[c] == 0)
                continue;
            const double *row = table.cross.data() + c * cells;
            sum += influence[c] * std::inner_product(influence.begin(), influence.end(), row, 0.0);
        }
    }
    if (errors == Errors::RowWise)
        return {sum / (n * n), table.n, table.n - 1, "linearised, row-wise"};
    const auto clusters = static_cast<double>(table.clusters);
    const double factor = table.clusters > 1 ? clusters / (clusters - 1) : 1;
    return {factor * sum / (n * n), table.clusters, table.clusters - 1, "linearised, clustered"};
}

/// sum_j w_ij share_j.
double weighted(const Weights &weights, const std::vector<double> &shares, std::size_t i)
{
    return std::inner_product(shares.begin(), shares.end(), weights.w.data() + i * shares.size(), 0.0);
}

/// The same for each i.
std::vector<double> weighted(const Weights &weights, const std::vector<double> &shares)
{
    std::vector<double> result(shares.size());
    for (std::size_t i = 0; i < shares.size(); ++i)
        result[i] = weighted(weights, shares, i);
    return result;
}

} // namespace

Shares sharesOf(const PairTable &table, const Weights &weights)
{
    Shares shares;
    takeShares(shares, table, weights);
    return shares;
}

void takeShares(Shares &shares, const PairTable &table, const Weights &weights)
{
    const auto q = static_cast<std::size_t>(table.q);
    shares.q = table.q;
    shares.row.assign(q, 0);
    shares.column.assign(q, 0);
    shares.pooled.resize(q);
    shares.observed = observedShare(table, weights);
    const double total = std::accumulate(table.counts.begin(), table.counts.end(), 0.0);
    for (std::size_t i = 0; i < q; ++i) {
        for (std::size_t j = 0; j < q; ++j) {
            const double count = table.counts[i * q + j];
            shares.row[i] += count;
            shares.column[j] += count;
        }
    }
    for (std::size_t k = 0; k < q; ++k) {
        shares.row[k] /= total;
        shares.column[k] /= total;
        shares.pooled[k] = (shares.row[k] + shares.column[k]) / 2;
    }
}

Chance productChance(const Weights &weights, const std::vector<double> &a, const std::vector<double> &b)
{
    Chance chance{0, weighted(weights, b), weighted(weights, a)};
    chance.value = productChanceValue(weights, a, b);
    for (std::size_t k = 0; k < a.size(); ++k) {
        chance.rowInfluence[k] -= chance.value;
        chance.columnInfluence[k] -= chance.value;
    }
    return chance;
}

double productChanceValue(const Weights &weights, const std::vector<double> &a, const std::vector<double> &b)
{
    double value = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        value += a[i] * weighted(weights, b, i);
    return value;
}

std::optional<double> corrected(double observed, double chance)
{
    if (1 - chance < 1e-12)
        return std::nullopt;
    return (observed - chance) / (1 - chance);
}

double withCorrection(double value, double correction) { return value + correction * (1 - value); }

Chance cohenChance(const Weights &weights, const Shares &shares)
{
    return productChance(weights, shares.row, shares.column);
}

Estimate chanceCorrected(const PairTable &table, const Weights &weights, const Shares &shares,
                         const Chance &chance, double correction, Errors errors)
{
    const std::optional<double> value = corrected(shares.observed, chance.value);
    if (!value)
        return undefined("only one category used", table.n);
    const double room = 1 - chance.value;
    const auto q = static_cast<std::size_t>(table.q);
    std::vector<double> influence(q * q);
    for (std::size_t i = 0; i < q; ++i) {
        for (std::size_t j = 0; j < q; ++j) {
            const double moved = chance.rowInfluence[i] + chance.columnInfluence[j];
            influence[i * q + j] = (weights.w[i * q + j] - shares.observed - (1 - *value) * moved) / room;
        }
    }
    Estimate estimate;
    estimate.n = table.n;
    estimate.value = withCorrection(*value, correction);
    addInterval(estimate, varianceOf(table, influence, errors), -1, errors);
    return estimate;
}

double observedShare(const PairTable &table, const Weights &weights)
{
    const double total = std::accumulate(table.counts.begin(), table.counts.end(), 0.0);
    return std::inner_product(weights.w.begin(), weights.w.end(), table.counts.begin(), 0.0) / total;
}

Estimate observedAgreement(const PairTable &table, const Weights &weights, Errors errors)
{
    const Shares shares = sharesOf(table, weights);
    std::vector<double> influence(weights.w.size());
    for (std::size_t c = 0; c < influence.size(); ++c)
        influence[c] = weights.w[c] - shares.observed;
    Estimate estimate;
    estimate.n = table.n;
    estimate.value = shares.observed;
    addInterval(estimate, varianceOf(table, influence, errors), 0, errors);
    return estimate;
}

} // namespace stats
