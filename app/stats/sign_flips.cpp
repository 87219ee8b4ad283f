// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/sign_flips.h"

#include "app/stats/distributions.h"
#include "app/stats/proportion.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace stats {

namespace {

/// Steps of the exact sum above which it would keep somebody waiting.
constexpr double mostSteps = 4e8;

/// What the items come to: how large each net is that is not 0, and their sum with signs.
struct Nets
{
    std::vector<std::int64_t> sizes;
    std::int64_t total = 0; ///< of the sizes
    std::int64_t sum = 0;
    std::int64_t up = 0; ///< items with a net above 0

    void add(std::int64_t net)
    {
        if (net == 0)
            return;
        sizes.push_back(std::abs(net));
        total += std::abs(net);
        sum += net;
        up += net > 0 ? 1 : 0;
    }
    [[nodiscard]] std::int64_t items() const { return static_cast<std::int64_t>(sizes.size()); }
    [[nodiscard]] bool areAlike() const
    {
        return std::all_of(sizes.begin(), sizes.end(), [&](std::int64_t size) { return size == sizes[0]; });
    }
    /// The most that the items that are up may have for a sum as far below 0.
    [[nodiscard]] std::int64_t below() const { return (total - std::abs(sum)) / 2; }
};

Nets netsOf(std::span<const std::int32_t> forth, std::span<const std::int32_t> back)
{
    std::vector<std::pair<std::int32_t, int>> units;
    units.reserve(forth.size() + back.size());
    for (const std::int32_t item : forth)
        units.emplace_back(item, 1);
    for (const std::int32_t item : back)
        units.emplace_back(item, -1);
    std::sort(units.begin(), units.end());
    Nets nets;
    for (std::size_t at = 0; at < units.size();) {
        const std::int32_t item = units[at].first;
        std::int64_t net = 0;
        for (; at < units.size() && units[at].first == item; ++at)
            net += units[at].second;
        nets.add(net);
    }
    return nets;
}

/// The chance that what is up adds up to no more than `nets.below()`: sums of the items one after the other.
/// Nothing is taken away, so that small chances are as exact as large ones.
double chanceBelow(const Nets &nets)
{
    std::vector<double> chance(static_cast<std::size_t>(nets.below()) + 1);
    chance[0] = 1;
    for (const std::int64_t size : nets.sizes) {
        const auto step = static_cast<std::size_t>(size);
        for (std::size_t sum = chance.size(); sum-- > 0;)
            chance[sum] = (chance[sum] + (sum >= step ? chance[sum - step] : 0)) / 2;
    }
    double total = 0;
    for (const double each : chance)
        total += each;
    return total;
}

/// With half a step of the sum towards 0.
double nearly(const Nets &nets)
{
    double squares = 0;
    for (const std::int64_t size : nets.sizes)
        squares += static_cast<double>(size) * static_cast<double>(size);
    return normalTwoSided(std::max(std::abs(static_cast<double>(nets.sum)) - 1, 0.0) / std::sqrt(squares));
}

} // namespace

Estimate exactByItem(std::span<const std::int32_t> forth, std::span<const std::int32_t> back)
{
    const Nets nets = netsOf(forth, back);
    // What an item's units have in common does not matter where all items have as much of it.
    Estimate p = nets.items() > 0 ? exactHalves(nets.up, nets.items() - nets.up)
                                  : exactHalves(std::ssize(forth), std::ssize(back));
    p.n = std::ssize(forth) + std::ssize(back);
    if (!p.value || nets.areAlike())
        return p;
    const double steps = static_cast<double>(nets.items()) * static_cast<double>(nets.below() + 1);
    if (steps > mostSteps) {
        p.value = nearly(nets);
        p.note = "by the normal distribution, since the items are many; " + p.note;
    } else {
        p.value = std::min(1.0, 2 * chanceBelow(nets));
    }
    return p;
}

} // namespace stats
