// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"

#include <cstdint>
#include <span>

namespace stats {

/// The share count/n with Wilson's 95 % interval (Wilson 1927), 0 <= count <= n; se is the half-width over z.
/// Undefined for n = 0.
[[nodiscard]] Estimate wilson(std::int64_t count, std::int64_t n);

/// The same of a share whose numerator need not be whole, 0 <= share <= 1: ties and vote shares count in
/// part.
[[nodiscard]] Estimate wilsonShare(double share, std::int64_t n);

/// The share of ones among `values` (0 or 1 each) of which those of one cluster are not independent: Wilson's
/// interval with n over the design effect (the variance of clusteredMean() over share(1 - share)/n, at least
/// 1) and Student's t with one degree of freedom less than clusters (Korn and Graubard 1998, Survey
/// Methodology 24; Dean and Pagano 2015, J. Surv. Stat. Methodol. 3). Where all are alike there is no design
/// effect to be seen, and each cluster counts once. All values of one cluster stand in a row. One cluster: no
/// interval.
[[nodiscard]] Estimate clusteredWilson(std::span<const double> values,
                                       std::span<const std::int32_t> clusters);

// Two other 95 % intervals of count/n, without a standard error; undefined for n = 0.

/// The exact one (Clopper and Pearson 1934): never covers less than 95 %.
[[nodiscard]] Estimate clopperPearson(std::int64_t count, std::int64_t n);
/// Quantiles of Beta(count + 1/2, n - count + 1/2) (Brown, Cai and DasGupta 2001); none below a count of 0
/// and none above a count of n.
[[nodiscard]] Estimate jeffreys(std::int64_t count, std::int64_t n);

/// The difference of two proportions on the same n units: (forth - back)/n, where `forth` units speak for it,
/// `back` against it and the others for neither. se = sqrt(forth + back - (forth - back)^2/n)/n, normal
/// interval (Agresti, Categorical Data Analysis, 11.1.2); none where all units speak alike and no spread is
/// seen. Undefined for n = 0.
[[nodiscard]] Estimate pairedDifference(std::int64_t forth, std::int64_t back, std::int64_t n);

/// The two-sided exact p of forth against back under one half each: min(1, 2 P(Bin(forth + back, 1/2) <=
/// min(forth, back))). That is the exact McNemar test of two discordant counts. Units are independent; where
/// an item has several see exactByItem(). Has no interval. Undefined where both are 0.
[[nodiscard]] Estimate exactHalves(std::int64_t forth, std::int64_t back);

} // namespace stats
