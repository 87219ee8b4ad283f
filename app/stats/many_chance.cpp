// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/many_chance.h"

#include <numeric>

namespace stats {

std::vector<double> weightedShares(const Weights &weights, const std::vector<double> &shares)
{
    std::vector<double> result(shares.size());
    for (std::size_t k = 0; k < shares.size(); ++k)
        result[k] =
            std::inner_product(shares.begin(), shares.end(), weights.w.data() + k * shares.size(), 0.0);
    return result;
}

UnitChance fleissChance(const Weights &weights, const std::vector<double> &pi)
{
    UnitChance chance{0, weightedShares(weights, pi)};
    chance.value = std::inner_product(pi.begin(), pi.end(), chance.slope.begin(), 0.0);
    return chance;
}

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

std::vector<double> sharesOfRaters(const std::vector<double> &counts, int q, std::span<const int> mirror)
{
    std::vector<double> shares;
    for (auto row = counts.begin(); row != counts.end(); row += q) {
        const double votes = std::accumulate(row, row + q, 0.0);
        for (int k = 0; k < q && votes > 0; ++k) {
            const int other = mirror.empty() ? k : mirror[static_cast<std::size_t>(k)];
            shares.push_back((row[k] + row[other]) / (2 * votes));
        }
    }
    return shares;
}

} // namespace stats
