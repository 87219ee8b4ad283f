// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/reliability.h"

#include "app/stats/interval.h"
#include "app/stats/needed.h"
#include "app/stats/proportion.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <optional>

namespace stats {

namespace {

constexpr std::int64_t enoughForGap = 10;

/// What the forecasts of a bin add up to.
struct Sums
{
    double n = 0;
    double probability = 0;
    double outcome = 0;
    double squares = 0; ///< of the outcomes
    double least = 0;   ///< of the probabilities
    double most = 0;

    [[nodiscard]] double gap() const { return std::abs(probability - outcome) / n; }
    [[nodiscard]] double variance() const { return std::max(squares / n - outcome / n * (outcome / n), 0.0); }
};

/// The forecasts in order of their probability, so that drawing them again needs no sorting.
class Sorted
{
public:
    Sorted(const Forecasts &forecasts, Binning binning, int bins);

    /// Bins where each cluster counts as often as drawn; empty = once each.
    [[nodiscard]] std::vector<Sums> binned(std::span<const std::int32_t> times) const;
    [[nodiscard]] std::size_t clusters() const { return m_clusters; }

private:
    [[nodiscard]] double times(std::span<const std::int32_t> drawn, std::size_t at) const
    {
        return drawn.empty() ? 1 : drawn[m_cluster[m_order[at]]];
    }
    [[nodiscard]] std::size_t binOf(double probability, double share) const;

    const Forecasts &m_forecasts;
    Binning m_binning;
    std::size_t m_bins;
    std::size_t m_clusters = 0;
    std::vector<std::size_t> m_cluster; ///< of each forecast, 0, 1, ...
    std::vector<std::size_t> m_order;
};

Sorted::Sorted(const Forecasts &forecasts, Binning binning, int bins)
    : m_forecasts(forecasts)
    , m_binning(binning)
    , m_bins(static_cast<std::size_t>(bins))
    , m_cluster(forecasts.probability.size())
    , m_order(forecasts.probability.size())
{
    const std::vector<std::size_t> starts = clusterStarts(forecasts);
    m_clusters = starts.size() - 1;
    for (std::size_t cluster = 0; cluster < m_clusters; ++cluster)
        std::fill(m_cluster.begin() + static_cast<std::ptrdiff_t>(starts[cluster]),
                  m_cluster.begin() + static_cast<std::ptrdiff_t>(starts[cluster + 1]), cluster);
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    std::stable_sort(m_order.begin(), m_order.end(), [&](std::size_t a, std::size_t b) {
        return forecasts.probability[a] < forecasts.probability[b];
    });
}

/// `share`: how much of all forecasts lies below, those of the same probability by half.
std::size_t Sorted::binOf(double probability, double share) const
{
    const double place = m_binning == Binning::EqualMass ? share : probability;
    return std::min(static_cast<std::size_t>(place * static_cast<double>(m_bins)), m_bins - 1);
}

std::vector<Sums> Sorted::binned(std::span<const std::int32_t> drawn) const
{
    double total = 0;
    for (std::size_t at = 0; at < m_order.size(); ++at)
        total += times(drawn, at);
    std::vector<Sums> bins(m_bins);
    double below = 0;
    for (std::size_t first = 0; first < m_order.size();) {
        const double p = m_forecasts.probability[m_order[first]];
        Sums alike;
        std::size_t at = first;
        for (; at < m_order.size() && m_forecasts.probability[m_order[at]] == p; ++at) {
            const double weight = times(drawn, at);
            const double y = m_forecasts.outcome[m_order[at]];
            alike.n += weight;
            alike.outcome += weight * y;
            alike.squares += weight * y * y;
        }
        Sums &bin = bins[binOf(p, (below + alike.n / 2) / total)];
        if (bin.n == 0)
            bin.least = p;
        bin.most = p;
        bin.n += alike.n;
        bin.probability += alike.n * p;
        bin.outcome += alike.outcome;
        bin.squares += alike.squares;
        below += alike.n;
        first = at;
    }
    std::erase_if(bins, [](const Sums &bin) { return bin.n == 0; });
    return bins;
}

double eceOf(const std::vector<Sums> &bins)
{
    double error = 0;
    double n = 0;
    for (const Sums &bin : bins) {
        error += bin.n * bin.gap();
        n += bin.n;
    }
    return error / n;
}

/// Nothing where every bin has one forecast.
std::optional<double> debiasedOf(const std::vector<Sums> &bins)
{
    double error = 0;
    double n = 0;
    for (const Sums &bin : bins) {
        if (bin.n < 2)
            continue;
        error += bin.n * (bin.gap() * bin.gap() - bin.variance() / (bin.n - 1));
        n += bin.n;
    }
    return n > 0 ? std::optional(error / n) : std::nullopt;
}

Estimate plain(double value, std::int64_t n)
{
    return withoutInterval(value, n, "no interval without resampling");
}

/// The parts of the Brier score, and the figures of single bins.
void describe(Reliability &result, const std::vector<Sums> &bins, std::int64_t n)
{
    const auto total = static_cast<double>(n);
    double outcome = 0;
    double squares = 0;
    for (const Sums &bin : bins) {
        outcome += bin.outcome / total;
        squares += bin.squares / total;
    }
    result.uncertainty = std::max(squares - outcome * outcome, 0.0);
    std::int64_t most = 0;
    for (const Sums &bin : bins) {
        const std::int64_t inBin = std::llround(bin.n);
        most = std::max(most, inBin);
        const double mean = std::min(bin.outcome / bin.n, 1.0);
        result.bins.push_back(
            {inBin, bin.probability / bin.n, wilsonShare(mean, inBin), bin.least, bin.most});
        result.reliability += bin.n * bin.gap() * bin.gap() / total;
        result.resolution += bin.n * (mean - outcome) * (mean - outcome) / total;
        if (inBin >= enoughForGap && bin.gap() >= result.mce.value.value_or(0))
            result.mce = plain(bin.gap(), n);
    }
    if (!result.mce.value)
        result.mce =
            undefined(tooFew({most, "probability in the fullest bin", "probabilities in the fullest bin"},
                             "the largest gap", enoughForGap),
                      n);
}

Reliability described(const Sorted &sorted, std::int64_t n)
{
    Reliability result;
    const std::vector<Sums> bins = sorted.binned({});
    describe(result, bins, n);
    result.ece = plain(eceOf(bins), n);
    const std::optional<double> debiased = debiasedOf(bins);
    result.debiased =
        debiased ? plain(*debiased, n)
                 : undefined(tooFew({1, "probability in each bin", ""}, "the corrected error", 2), n);
    return result;
}

Reliability nothing()
{
    Reliability none;
    none.ece = none.debiased = none.mce = undefined("no probabilities", 0);
    return none;
}

} // namespace

Reliability reliability(const Forecasts &forecasts, Binning binning, int bins)
{
    assert(bins >= 1);
    return forecasts.n() == 0 ? nothing() : described(Sorted(forecasts, binning, bins), forecasts.n());
}

Reliability bootstrapReliability(const Forecasts &forecasts, Binning binning, int bins,
                                 const Bootstrap &bootstrap)
{
    assert(bins >= 1);
    if (forecasts.n() == 0)
        return nothing();
    const Sorted sorted(forecasts, binning, bins);
    Reliability result = described(sorted, forecasts.n());
    if (sorted.clusters() < 2) {
        result.ece.note = tooFewToDraw(static_cast<std::int64_t>(sorted.clusters()));
        return result;
    }
    std::vector<std::optional<double>> ece;
    std::vector<std::optional<double>> debiased;
    for (int replicate = 0; replicate < bootstrap.replicates; ++replicate) {
        const std::vector<Sums> drawn =
            sorted.binned(drawnClusters(sorted.clusters(), bootstrap.seed, replicate));
        ece.emplace_back(eceOf(drawn));
        debiased.push_back(debiasedOf(drawn));
    }
    result.ece = percentileInterval(result.ece, ece, bootstrap);
    result.debiased = percentileInterval(result.debiased, debiased, bootstrap);
    return result;
}

} // namespace stats
