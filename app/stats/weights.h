// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace stats {

/// Agreement weights of q categories, row major: 1 on the diagonal, symmetric, at most 1 beside it.
struct Weights
{
    int q = 0;
    std::vector<double> w;

    [[nodiscard]] double operator()(int i, int j) const
    {
        return w[static_cast<std::size_t>(i) * static_cast<std::size_t>(q) + static_cast<std::size_t>(j)];
    }
    [[nodiscard]] double sum() const;
};

/// 1 where equal, else 0.
[[nodiscard]] Weights identityWeights(int q);
/// 1 - |i-j|/(q-1) on the positions 0..q-1. With the three choices A, tie, B these are the "half" weights 1,
/// 1/2, 0.
[[nodiscard]] Weights linearWeights(int q);
/// 1 - (i-j)^2/(q-1)^2 on the positions.
[[nodiscard]] Weights quadraticWeights(int q);
/// 1 - C(|i-j|+1, 2)/C(q, 2) on the positions (irrCAC's "ordinal"; not Krippendorff's ordinal metric).
[[nodiscard]] Weights ordinalWeights(int q);
/// The linear and quadratic forms on numeric scores, scaled by their range. Scores that are all equal give
/// ones.
[[nodiscard]] Weights linearWeights(std::span<const double> scores);
[[nodiscard]] Weights quadraticWeights(std::span<const double> scores);
/// 1 - sqrt(|x-y|)/sqrt(range) (irrCAC's "radical").
[[nodiscard]] Weights radicalWeights(std::span<const double> scores);
/// 1 - ((x-y)/(x+y))^2 / (range/(lowest+highest))^2 on scores not below 0 (irrCAC's "ratio"); two zeros
/// agree. Scores that are all equal give ones.
[[nodiscard]] Weights ratioWeights(std::span<const double> scores);
/// 1 - s/max(s) with s = sin^2(pi (x-y)/(range+1)) (irrCAC's "circular"): the scores are whole steps around a
/// circle.
[[nodiscard]] Weights circularWeights(std::span<const double> scores);
/// 1 - s/max(s) with s = (x-y)^2 / ((x+y - 2 lowest)(2 highest - x - y)) (irrCAC's "bipolar").
[[nodiscard]] Weights bipolarWeights(std::span<const double> scores);

} // namespace stats
