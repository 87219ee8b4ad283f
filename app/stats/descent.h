// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <optional>
#include <utility>

namespace stats {

// Newton's method as the fits of this folder do it. For their sources alone: `Vector` is Eigen's.

/// Beyond this many logits a fit is on its way to infinity: a chance below 2e-15.
constexpr double farthestLogit = 34;
constexpr int mostSteps = 100;
constexpr double settledStep = 1e-10; ///< a shorter step is the last one

/// Moves along a direction as far as the loss falls: the whole of it, half of it, ... The length of the step,
/// or nothing where the loss falls nowhere. `evaluate` gives the point at an x, with its `loss`.
template <typename Vector, typename Point, typename Evaluate>
std::optional<double> descend(Vector &x, Point &point, const Vector &direction, const Evaluate &evaluate)
{
    constexpr int mostHalvings = 40;
    const double rounding = 1e-12 * std::abs(point.loss);
    for (int halvings = 0; halvings < mostHalvings; ++halvings) {
        const double factor = std::ldexp(1, -halvings);
        const Vector candidate = x + factor * direction;
        Point next = evaluate(candidate);
        if (!(next.loss <= point.loss + rounding))
            continue;
        x = candidate;
        point = std::move(next);
        return factor * direction.cwiseAbs().maxCoeff();
    }
    return std::nullopt;
}

} // namespace stats
