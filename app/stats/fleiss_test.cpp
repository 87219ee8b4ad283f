// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/fleiss_test.h"

#include "app/stats/interval.h"
#include "app/stats/unit_counts.h"

#include <algorithm>
#include <cmath>

namespace stats {

namespace {

FleissTest noTest(const char *why, std::int64_t n)
{
    return {undefined(why, n), undefined(why, n), untested(why, n)};
}

Estimate plain(double value, std::int64_t n) { return withoutInterval(value, n, "see the test"); }

/// The mean share of agreeing vote pairs of a unit.
double observedAgreement(const UnitCounts &units, double votes)
{
    double squares = 0;
    for (const std::int32_t count : units.counts)
        squares += static_cast<double>(count) * count;
    const auto n = static_cast<double>(units.units());
    return (squares - n * votes) / (n * votes * (votes - 1));
}

} // namespace

FleissTest fleissTest(const Ratings &ratings)
{
    const UnitCounts units = unitCounts(ratings);
    const auto n = static_cast<std::int64_t>(units.units());
    if (n == 0)
        return noTest("no votes", 0);
    const auto [least, most] = std::minmax_element(units.votes.begin(), units.votes.end());
    if (*least != *most)
        return noTest("the units differ in their number of votes", n);
    if (*most < 2)
        return noTest("no comparison has two votes", n);
    const double votes = *most;
    std::vector<double> shares(static_cast<std::size_t>(units.q));
    for (std::size_t at = 0; at < units.counts.size(); ++at)
        shares[at % shares.size()] += units.counts[at] / (static_cast<double>(n) * votes);
    double spread = 0;
    double skew = 0;
    for (const double share : shares) {
        spread += share * (1 - share);
        skew += share * (1 - share) * (1 - 2 * share);
    }
    if (spread < 1e-12)
        return noTest("only one category used", n);
    const double kappa = (observedAgreement(units, votes) - (1 - spread)) / spread;
    const double pairs = static_cast<double>(n) * votes * (votes - 1);
    const double se = std::sqrt(std::max(2 * (spread * spread - skew) / pairs, 0.0)) / spread;
    return {plain(kappa, n), plain(se, n), normalTest(kappa, se, n)};
}

} // namespace stats
