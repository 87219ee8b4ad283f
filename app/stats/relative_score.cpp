// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/relative_score.h"

#include "app/stats/interval.h"
#include "app/stats/needed.h"

#include <cmath>
#include <map>
#include <utility>

namespace stats {

Estimate relativeScore(std::span<const ScorePair> scores)
{
    std::map<std::int32_t, std::pair<double, double>> items; // sums of system and reference
    double system = 0;
    double reference = 0;
    Estimate ratio;
    for (const ScorePair &pair : scores) {
        if (!pair.system || !pair.reference)
            continue;
        std::pair<double, double> &item = items[pair.item];
        item.first += *pair.system;
        item.second += *pair.reference;
        system += *pair.system;
        reference += *pair.reference;
        ++ratio.n;
    }
    if (ratio.n == 0)
        return undefined("no call with both scores", 0);
    if (!(reference > 0))
        return undefined("the reference has no score above 0", ratio.n);
    ratio.value = system / reference;
    const auto count = static_cast<std::int64_t>(items.size());
    if (count < 2) {
        ratio.note = tooFewForErrors(count);
        return ratio;
    }
    double squares = 0;
    for (const auto &[item, sums] : items) {
        const double off = sums.first - *ratio.value * sums.second;
        squares += off * off;
    }
    const auto clusters = static_cast<double>(count);
    ratio.se = std::sqrt(squares * clusters / (clusters - 1)) / reference;
    const double half = studentQuantile(count - 1) * *ratio.se;
    ratio.low = *ratio.value - half;
    ratio.high = *ratio.value + half;
    ratio.method = "t interval, ratio of sums by item";
    return ratio;
}

} // namespace stats
