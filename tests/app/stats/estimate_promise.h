// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <QString>

#include <cmath>

namespace test_stats {

/// What estimate.h promises of every figure; empty where it is kept.
[[nodiscard]] inline QString brokenPromise(const stats::Estimate &figure)
{
    if (figure.value.has_value() == !figure.why.empty())
        return QStringLiteral("not exactly one of value and reason");
    for (const auto &number : {figure.value, figure.low, figure.high, figure.se}) {
        if (number && !std::isfinite(*number))
            return QStringLiteral("not a number");
    }
    if (figure.low.has_value() != figure.high.has_value() || (figure.low && *figure.low > *figure.high))
        return QStringLiteral("half an interval, or one turned round");
    if (!figure.value && (figure.low || figure.se))
        return QStringLiteral("an interval without a value");
    return {};
}

} // namespace test_stats
