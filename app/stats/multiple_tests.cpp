// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/multiple_tests.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace stats {

namespace {

MultipleTests stepUp(std::span<const double> p, double rate, double dependence)
{
    const std::size_t m = p.size();
    std::vector<std::size_t> order(m);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [p](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    MultipleTests tests{std::vector<bool>(m), std::vector<double>(m), std::vector<double>(m)};
    const double scale = static_cast<double>(m) * dependence;
    double least = 1;
    bool isRejected = false;
    for (std::size_t rank = m; rank > 0; --rank) {
        const std::size_t at = order[rank - 1];
        const auto i = static_cast<double>(rank);
        tests.thresholds[rank - 1] = i * rate / scale;
        isRejected = isRejected || p[at] <= tests.thresholds[rank - 1];
        tests.isRejected[at] = isRejected;
        least = std::min(least, p[at] * scale / i);
        tests.adjusted[at] = least;
    }
    return tests;
}

} // namespace

MultipleTests benjaminiHochberg(std::span<const double> p, double rate) { return stepUp(p, rate, 1); }

MultipleTests benjaminiYekutieli(std::span<const double> p, double rate)
{
    double dependence = 0;
    for (std::size_t j = 1; j <= p.size(); ++j)
        dependence += 1 / static_cast<double>(j);
    return stepUp(p, rate, dependence);
}

} // namespace stats
