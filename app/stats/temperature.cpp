// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/temperature.h"

#include "app/stats/interval.h"
#include "app/stats/needed.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace stats {

namespace {

constexpr double clip = 1e-6;

double logit(double probability)
{
    const double p = std::clamp(probability, clip, 1 - clip);
    return std::log(p) - std::log1p(-p);
}

double sigmoid(double x) { return 1 / (1 + std::exp(-x)); }

/// The forecasts as the fit of the slope 1/T reads them.
struct Logits
{
    std::vector<double> z;
    std::vector<double> y;
    std::vector<double> weight;

    void add(double probability, double outcome, double times)
    {
        if (times == 0)
            return;
        z.push_back(logit(probability));
        y.push_back(outcome);
        weight.push_back(times);
    }
    /// The derivative of the loss by the slope, and its own.
    [[nodiscard]] std::pair<double, double> derivatives(double slope) const;
    /// The sum of the sizes, which a derivative of rounding alone is held against.
    [[nodiscard]] double size() const;
    /// The derivative for an ever larger slope: 0 where no forecast errs.
    [[nodiscard]] double derivativeAtInfinity() const;
};

std::pair<double, double> Logits::derivatives(double slope) const
{
    double first = 0;
    double second = 0;
    for (std::size_t at = 0; at < z.size(); ++at) {
        const double p = sigmoid(slope * z[at]);
        first += weight[at] * (p - y[at]) * z[at];
        second += weight[at] * p * (1 - p) * z[at] * z[at];
    }
    return {first, second};
}

double Logits::size() const
{
    double sum = 0;
    for (std::size_t at = 0; at < z.size(); ++at)
        sum += weight[at] * std::abs(z[at]);
    return sum;
}

double Logits::derivativeAtInfinity() const
{
    double sum = 0;
    for (std::size_t at = 0; at < z.size(); ++at)
        sum += weight[at] * (z[at] > 0 ? (1 - y[at]) * z[at] : -y[at] * z[at]);
    return sum;
}

/// Newton's steps inside a bracket that halves where a step leaves it; the loss is convex.
double slopeOf(const Logits &logits)
{
    double low = 0;
    double high = 1;
    while (logits.derivatives(high).first < 0)
        high *= 2;
    double slope = std::min(1.0, (low + high) / 2);
    for (int step = 0; step < 200 && high - low > 1e-14 * high; ++step) {
        const auto [first, second] = logits.derivatives(slope);
        (first < 0 ? low : high) = slope;
        if (first == 0)
            break;
        const double next = second > 0 ? slope - first / second : low;
        const double inside = next > low && next < high ? next : (low + high) / 2;
        if (std::abs(inside - slope) <= 1e-15 * slope)
            break;
        slope = inside;
    }
    return slope;
}

/// The reason why there is no temperature, empty if there is one.
std::string hindrance(const Logits &logits)
{
    if (logits.z.empty())
        return "no probabilities";
    if (std::all_of(logits.z.begin(), logits.z.end(), [](double z) { return z == 0; }))
        return "all probabilities are one half";
    if (logits.derivativeAtInfinity() <= 0)
        return "no probability errs";
    // The slope has to begin to pay at 0.
    if (logits.derivatives(0).first >= -1e-12 * logits.size())
        return "the probabilities say no more than chance";
    return {};
}

Logits logitsOf(const Forecasts &forecasts)
{
    Logits logits;
    for (std::size_t at = 0; at < forecasts.probability.size(); ++at)
        logits.add(forecasts.probability[at], forecasts.outcome[at], 1);
    return logits;
}

} // namespace

Estimate temperature(const Forecasts &forecasts)
{
    const Logits logits = logitsOf(forecasts);
    if (const std::string why = hindrance(logits); !why.empty())
        return undefined(why, forecasts.n());
    return withoutInterval(1 / slopeOf(logits), forecasts.n(), "no interval without resampling");
}

Estimate bootstrapTemperature(const Forecasts &forecasts, const Bootstrap &bootstrap)
{
    Estimate estimate = temperature(forecasts);
    const std::vector<std::size_t> starts = clusterStarts(forecasts);
    if (!estimate.value)
        return estimate;
    if (starts.size() < 3) {
        estimate.note = tooFewToDraw(1);
        return estimate;
    }
    std::vector<std::optional<double>> replicates;
    for (int replicate = 0; replicate < bootstrap.replicates; ++replicate) {
        const std::vector<std::int32_t> times = drawnClusters(starts.size() - 1, bootstrap.seed, replicate);
        Logits logits;
        for (std::size_t cluster = 0; cluster + 1 < starts.size(); ++cluster) {
            for (std::size_t at = starts[cluster]; at < starts[cluster + 1]; ++at)
                logits.add(forecasts.probability[at], forecasts.outcome[at], times[cluster]);
        }
        replicates.push_back(hindrance(logits).empty() ? std::optional(1 / slopeOf(logits)) : std::nullopt);
    }
    return percentileInterval(estimate, replicates, bootstrap);
}

double tempered(double probability, double temperature)
{
    assert(temperature > 0);
    return sigmoid(logit(probability) / temperature);
}

} // namespace stats
