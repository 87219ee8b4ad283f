// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/entropy.h"

#include <cmath>
#include <numeric>

namespace stats {

Entropy entropyOf(std::span<const double> weights)
{
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (!(total > 0))
        return {undefined("no votes", 0), undefined("no votes", 0)};
    double nats = 0;
    for (const double weight : weights) {
        if (weight > 0)
            nats -= weight / total * std::log(weight / total);
    }
    Estimate entropy;
    entropy.value = nats;
    entropy.n = std::llround(total);
    entropy.note = "no interval of its own";
    if (weights.size() < 2)
        return {entropy, undefined("only one category declared", entropy.n)};
    Estimate normalised = entropy;
    normalised.value = nats / std::log(static_cast<double>(weights.size()));
    return {entropy, normalised};
}

} // namespace stats
