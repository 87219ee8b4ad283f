// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/isotonic.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace stats {

namespace {

/// Values that a fit holds alike.
struct Block
{
    double low = 0;
    double high = 0;
    double weight = 0;
    double sum = 0;
};

/// The mean outcome of each probability, in order.
std::vector<Block> blocksOf(const Forecasts &forecasts)
{
    std::vector<std::size_t> order(forecasts.probability.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return forecasts.probability[a] < forecasts.probability[b];
    });
    std::vector<Block> blocks;
    for (const std::size_t at : order) {
        const double p = forecasts.probability[at];
        if (blocks.empty() || blocks.back().low != p)
            blocks.push_back({p, p, 0, 0});
        blocks.back().weight += 1;
        blocks.back().sum += forecasts.outcome[at];
    }
    return blocks;
}

} // namespace

double Isotonic::at(double value) const
{
    assert(!probability.empty());
    const auto above = std::lower_bound(probability.begin(), probability.end(), value);
    if (above == probability.begin())
        return fitted.front();
    if (above == probability.end())
        return fitted.back();
    const auto place = static_cast<std::size_t>(above - probability.begin());
    const double share = (value - probability[place - 1]) / (probability[place] - probability[place - 1]);
    return std::lerp(fitted[place - 1], fitted[place], share);
}

Isotonic isotonic(const Forecasts &forecasts)
{
    std::vector<Block> pooled;
    for (const Block &block : blocksOf(forecasts)) {
        pooled.push_back(block);
        while (pooled.size() > 1) {
            Block &before = pooled[pooled.size() - 2];
            const Block &last = pooled.back();
            if (before.sum * last.weight < last.sum * before.weight)
                break;
            before.high = last.high;
            before.weight += last.weight;
            before.sum += last.sum;
            pooled.pop_back();
        }
    }
    Isotonic curve;
    for (const Block &block : pooled) {
        curve.probability.push_back(block.low);
        curve.fitted.push_back(block.sum / block.weight);
        if (block.high == block.low)
            continue;
        curve.probability.push_back(block.high);
        curve.fitted.push_back(block.sum / block.weight);
    }
    return curve;
}

} // namespace stats
