// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/coefficients.h"

#include "app/stats/interval.h"
#include "app/stats/needed.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <vector>

namespace stats {

namespace {

constexpr double normalQuantile = 1.959963984540054;

} // namespace

Estimate coefficient(const LogisticFit &fit, std::size_t column)
{
    std::vector<double> factors(fit.coefficients.size());
    if (fit.why.empty())
        factors[column] = 1;
    return combination(fit, factors);
}

Estimate combination(const LogisticFit &fit, std::span<const double> factors)
{
    if (!fit.why.empty())
        return undefined(fit.why, fit.rows);
    assert(factors.size() == fit.coefficients.size());
    Estimate sum;
    sum.n = fit.rows;
    sum.value = std::inner_product(factors.begin(), factors.end(), fit.coefficients.begin(), 0.0);
    if (fit.covariance.empty()) {
        if (fit.items < 2)
            sum.note = tooFewForErrors(fit.items);
        return sum;
    }
    double variance = 0;
    for (std::size_t i = 0; i < factors.size(); ++i) {
        for (std::size_t j = 0; j < factors.size(); ++j)
            variance += factors[i] * factors[j] * fit.covariance[i * factors.size() + j];
    }
    const bool clustered = fit.errors == LogisticErrors::Clustered;
    sum.se = std::sqrt(std::max(variance, 0.0));
    const double half = (clustered ? studentQuantile(fit.items - 1) : normalQuantile) * *sum.se;
    sum.low = *sum.value - half;
    sum.high = *sum.value + half;
    sum.method = clustered ? "t interval, sandwich errors by item" : "normal interval, errors of the model";
    return sum;
}

} // namespace stats
