// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/rank_correlation.h"

#include "app/stats/interval.h"
#include "app/stats/needed.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <utility>

namespace stats {

namespace {

using Point = std::pair<double, double>;

Estimate correlated(double value, std::size_t n)
{
    return withoutInterval(std::clamp(value, -1.0, 1.0), static_cast<std::int64_t>(n),
                           "no interval without resampling");
}

bool varies(std::span<const double> values)
{
    return std::any_of(values.begin(), values.end(), [&](double value) { return value != values.front(); });
}

/// The reason why no correlation is defined, empty if it is.
std::string hindrance(std::span<const double> x, std::span<const double> y)
{
    assert(x.size() == y.size());
    if (x.size() < 2)
        return tooFew({static_cast<std::int64_t>(x.size()), "item", "items"}, "a correlation", 2);
    return varies(x) && varies(y) ? "" : "one side does not vary";
}

std::int64_t pairsOf(std::int64_t n) { return n * (n - 1) / 2; }

/// The pairs of neighbours that are alike, in a sorted list.
template <typename Alike>
std::int64_t tiedPairs(const std::vector<Point> &sorted, Alike alike)
{
    std::int64_t pairs = 0;
    for (auto first = sorted.begin(); first != sorted.end();) {
        const auto last =
            std::find_if(first, sorted.end(), [&](const Point &p) { return !alike(*first, p); });
        pairs += pairsOf(last - first);
        first = last;
    }
    return pairs;
}

/// Sorts by y and counts how many pairs stand the wrong way round: those that x and y order differently.
std::int64_t mergeSort(std::vector<Point>::iterator first, std::vector<Point>::iterator last,
                       std::vector<Point> &buffer)
{
    const auto n = last - first;
    if (n < 2)
        return 0;
    const auto middle = first + n / 2;
    std::int64_t turned = mergeSort(first, middle, buffer) + mergeSort(middle, last, buffer);
    buffer.clear();
    auto left = first;
    for (auto right = middle; right != last; ++right) {
        for (; left != middle && left->second <= right->second; ++left)
            buffer.push_back(*left);
        turned += middle - left;
        buffer.push_back(*right);
    }
    buffer.insert(buffer.end(), left, middle);
    std::copy(buffer.begin(), buffer.end(), first);
    return turned;
}

} // namespace

Estimate pearson(std::span<const double> x, std::span<const double> y)
{
    if (const std::string why = hindrance(x, y); !why.empty())
        return undefined(why, static_cast<std::int64_t>(x.size()));
    const auto n = static_cast<double>(x.size());
    const double meanX = std::accumulate(x.begin(), x.end(), 0.0) / n;
    const double meanY = std::accumulate(y.begin(), y.end(), 0.0) / n;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (std::size_t at = 0; at < x.size(); ++at) {
        xx += (x[at] - meanX) * (x[at] - meanX);
        yy += (y[at] - meanY) * (y[at] - meanY);
        xy += (x[at] - meanX) * (y[at] - meanY);
    }
    if (xx == 0 || yy == 0)
        return undefined("one side does not vary", static_cast<std::int64_t>(x.size()));
    return correlated(xy / (std::sqrt(xx) * std::sqrt(yy)), x.size());
}

Estimate spearman(std::span<const double> x, std::span<const double> y)
{
    return pearson(midRanks(x), midRanks(y));
}

Estimate kendallTauB(std::span<const double> x, std::span<const double> y)
{
    if (const std::string why = hindrance(x, y); !why.empty())
        return undefined(why, static_cast<std::int64_t>(x.size()));
    std::vector<Point> points;
    for (std::size_t at = 0; at < x.size(); ++at)
        points.emplace_back(x[at], y[at]);
    std::sort(points.begin(), points.end());
    const std::int64_t all = pairsOf(static_cast<std::int64_t>(x.size()));
    const auto sameX = [](const Point &a, const Point &b) { return a.first == b.first; };
    const auto sameY = [](const Point &a, const Point &b) { return a.second == b.second; };
    const std::int64_t tiedX = tiedPairs(points, sameX);
    const std::int64_t tiedBoth =
        tiedPairs(points, [&](const Point &a, const Point &b) { return sameX(a, b) && sameY(a, b); });
    std::vector<Point> buffer;
    const std::int64_t discordant = mergeSort(points.begin(), points.end(), buffer);
    const std::int64_t tiedY = tiedPairs(points, sameY);
    const std::int64_t surplus = all - tiedX - tiedY + tiedBoth - 2 * discordant;
    const double untied =
        std::sqrt(static_cast<double>(all - tiedX)) * std::sqrt(static_cast<double>(all - tiedY));
    return correlated(static_cast<double>(surplus) / untied, x.size());
}

std::vector<double> midRanks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [values](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last < order.size() && values[order[last]] == values[order[first]])
            ++last;
        for (std::size_t at = first; at < last; ++at)
            ranks[order[at]] = static_cast<double>(first + 1 + last) / 2;
        first = last;
    }
    return ranks;
}

} // namespace stats
