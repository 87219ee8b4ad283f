// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/weights.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace stats {

namespace {

/// The weights of a disagreement between 0 (none) and 1 (as far apart as it gets).
template <typename Disagreement>
Weights weightsFrom(int q, Disagreement disagreement)
{
    const auto size = static_cast<std::size_t>(q);
    Weights weights{q, std::vector<double>(size * size, 1.0)};
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            if (i != j)
                weights.w[i * size + j] = 1 - disagreement(i, j);
        }
    }
    return weights;
}

std::vector<double> positions(int q)
{
    std::vector<double> scores(static_cast<std::size_t>(q));
    std::iota(scores.begin(), scores.end(), 0.0);
    return scores;
}

struct Range
{
    double low = 0;
    double high = 0;
};

Range rangeOf(std::span<const double> scores)
{
    if (scores.empty())
        return {};
    const auto [low, high] = std::minmax_element(scores.begin(), scores.end());
    return {*low, *high};
}

/// Weights from disagreements of any scale, the largest of which becomes 1.
template <typename Disagreement>
Weights scaledWeights(std::span<const double> scores, Disagreement disagreement)
{
    double most = 0;
    for (const double x : scores) {
        for (const double y : scores) {
            if (x != y)
                most = std::max(most, disagreement(x, y));
        }
    }
    return weightsFrom(static_cast<int>(scores.size()), [&](std::size_t i, std::size_t j) {
        return scores[i] == scores[j] ? 0.0 : disagreement(scores[i], scores[j]) / most;
    });
}

/// The distance of two scores as a share of the range, to the power `exponent`.
Weights distanceWeights(std::span<const double> scores, double exponent)
{
    const auto [low, high] = rangeOf(scores);
    const double range = high - low;
    return weightsFrom(
        static_cast<int>(scores.size()), [scores, exponent, range](std::size_t i, std::size_t j) {
            return range > 0 ? std::pow(std::abs(scores[i] - scores[j]) / range, exponent) : 0.0;
        });
}

} // namespace

double Weights::sum() const { return std::accumulate(w.begin(), w.end(), 0.0); }

Weights identityWeights(int q)
{
    return weightsFrom(q, [](std::size_t, std::size_t) { return 1.0; });
}

Weights linearWeights(int q) { return linearWeights(positions(q)); }

Weights quadraticWeights(int q) { return quadraticWeights(positions(q)); }

Weights ordinalWeights(int q)
{
    const double all = q * (q - 1.0) / 2;
    return weightsFrom(q, [all](std::size_t i, std::size_t j) {
        const auto steps = static_cast<double>(i > j ? i - j : j - i);
        return (steps + 1) * steps / 2 / all;
    });
}

Weights linearWeights(std::span<const double> scores) { return distanceWeights(scores, 1); }

Weights quadraticWeights(std::span<const double> scores) { return distanceWeights(scores, 2); }

Weights radicalWeights(std::span<const double> scores) { return distanceWeights(scores, 0.5); }

Weights ratioWeights(std::span<const double> scores)
{
    const auto [low, high] = rangeOf(scores);
    const double widest = high > low ? (high - low) / (high + low) : 1;
    return weightsFrom(static_cast<int>(scores.size()), [scores, widest](std::size_t i, std::size_t j) {
        const double sum = scores[i] + scores[j];
        const double ratio = sum > 0 ? (scores[i] - scores[j]) / sum / widest : 0;
        return ratio * ratio;
    });
}

Weights circularWeights(std::span<const double> scores)
{
    const auto [low, high] = rangeOf(scores);
    const double around = high - low + 1;
    return scaledWeights(scores, [around](double x, double y) {
        const double sine = std::sin(std::numbers::pi * (x - y) / around);
        return sine * sine;
    });
}

Weights bipolarWeights(std::span<const double> scores)
{
    const Range range = rangeOf(scores);
    return scaledWeights(scores, [range](double x, double y) {
        return (x - y) * (x - y) / ((x + y - 2 * range.low) * (2 * range.high - x - y));
    });
}

} // namespace stats
