// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/krippendorff.h"

#include "app/stats/cluster_totals.h"
#include "app/stats/interval.h"
#include "app/stats/unit_counts.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace stats {

namespace {

/// The squared difference of the categories c < k; `totals` are n_c.
double difference(Metric metric, std::span<const double> values, const std::vector<double> &totals,
                  std::size_t c, std::size_t k)
{
    switch (metric) {
    case Metric::Nominal: return 1;
    case Metric::Ordinal: {
        const auto first = totals.begin() + static_cast<std::ptrdiff_t>(c);
        const auto last = totals.begin() + static_cast<std::ptrdiff_t>(k) + 1;
        const double ranks = std::accumulate(first, last, 0.0) - (totals[c] + totals[k]) / 2;
        return ranks * ranks;
    }
    case Metric::Interval: return (values[c] - values[k]) * (values[c] - values[k]);
    case Metric::Ratio: {
        const double sum = values[c] + values[k];
        const double ratio = sum == 0 ? 0 : (values[c] - values[k]) / sum;
        return ratio * ratio;
    }
    }
    return 0;
}

/// Adds the coincidences of a unit with two votes or more.
void addUnit(std::vector<double> &coincident, const UnitCounts &units, std::size_t unit)
{
    const std::int32_t *row = units.row(unit);
    const std::int32_t votes = units.votes[unit];
    if (votes < 2)
        return;
    const auto q = static_cast<std::size_t>(units.q);
    for (std::size_t c = 0; c < q; ++c) {
        for (std::size_t k = 0; k < q; ++k)
            coincident[c * q + k] += static_cast<double>(row[c]) * (row[k] - (c == k ? 1 : 0)) / (votes - 1);
    }
}

/// The coincidences by cluster; a unit with one vote brings its cluster in with none.
ClusterTotals coincidenceTotals(const UnitCounts &units)
{
    const std::size_t cells = static_cast<std::size_t>(units.q) * static_cast<std::size_t>(units.q);
    ClusterTotals totals(cells);
    for (std::size_t unit = 0; unit < units.units(); ++unit) {
        std::vector<double> own(cells);
        addUnit(own, units, unit);
        totals.add(units.cluster[unit], own);
    }
    return totals;
}

} // namespace

std::vector<double> coincidences(const Ratings &ratings)
{
    const UnitCounts units = unitCounts(ratings);
    std::vector<double> result(static_cast<std::size_t>(ratings.q) * static_cast<std::size_t>(ratings.q));
    for (std::size_t unit = 0; unit < units.units(); ++unit)
        addUnit(result, units, unit);
    return result;
}

Estimate krippendorffAlpha(std::span<const double> coincidences, int q, Metric metric,
                           std::span<const double> values)
{
    const auto size = static_cast<std::size_t>(q);
    assert(coincidences.size() == size * size);
    assert(metric == Metric::Nominal || metric == Metric::Ordinal || values.size() == size);
    std::vector<double> totals(size);
    for (std::size_t at = 0; at < coincidences.size(); ++at)
        totals[at / size] += coincidences[at];
    const double votes = std::accumulate(totals.begin(), totals.end(), 0.0);
    if (votes == 0)
        return undefined("no comparison has two votes", 0);
    double observed = 0;
    double expected = 0;
    for (std::size_t c = 0; c < size; ++c) {
        for (std::size_t k = c + 1; k < size; ++k) {
            const double squared = difference(metric, values, totals, c, k);
            observed += coincidences[c * size + k] * squared;
            expected += totals[c] * totals[k] * squared;
        }
    }
    if (expected == 0)
        return undefined("only one category used", std::llround(votes));
    return withoutInterval(1 - (votes - 1) * observed / expected, std::llround(votes),
                           "no analytic interval");
}

Estimate bootstrapKrippendorffAlpha(const Ratings &ratings, Metric metric, std::span<const double> values,
                                    const Bootstrap &bootstrap)
{
    Estimate value = krippendorffAlpha(coincidences(ratings), ratings.q, metric, values);
    if (!value.value)
        return value;
    const ClusterTotals totals = coincidenceTotals(unitCounts(ratings));
    const auto alpha = [&](std::span<const double> coincident) -> std::optional<double> {
        return krippendorffAlpha(coincident, ratings.q, metric, values).value;
    };
    return bootstrapTotals(std::move(value), totals, alpha, bootstrap);
}

} // namespace stats
