// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/mcnemar.h"

#include "app/stats/proportion.h"

#include <algorithm>
#include <cmath>

namespace stats {

McNemar mcNemar(std::int64_t forth, std::int64_t back)
{
    const Estimate exact = exactHalves(forth, back);
    const std::int64_t n = forth + back;
    if (n == 0)
        return {exact, untested(exact.why, 0), untested(exact.why, 0), true};
    const auto surplus = std::abs(static_cast<double>(forth - back));
    const auto statistic = [n](double distance) { return distance * distance / static_cast<double>(n); };
    return {exact, chiSquareTest(statistic(surplus), 1, n),
            chiSquareTest(statistic(std::max(surplus - 1, 0.0)), 1, n), n < 25};
}

} // namespace stats
