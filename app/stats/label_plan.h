// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace stats {

/// The gain of a judge whose scores correlate with people's by `correlation` (METHODS 6.2).
[[nodiscard]] double varianceRatio(double correlation, std::int64_t labelled, std::int64_t unlabelled);
[[nodiscard]] double effectiveSampleSize(double correlation, std::int64_t labelled, std::int64_t unlabelled);

/// How many items people must label for a half-width of the 95 % interval, with `unlabelled` more for the
/// judge; `deviation` is the standard deviation of people's scores, both from a pilot. Undefined, with the
/// reason, where the half-width is not above 0 or the deviation is unknown.
struct LabelPlan
{
    std::optional<std::int64_t> withJudge;
    std::optional<std::int64_t> peopleAlone;
    std::string why;
};
[[nodiscard]] LabelPlan planLabels(double halfWidth, double correlation, double deviation,
                                   std::int64_t unlabelled);

/// How to share out `labels` over the strata in proportion to share times deviation of (people - lambda
/// judge) from a pilot (Neyman), at least 10 each as far as they go and never more than a stratum holds.
/// Largest remainders first, then the earlier stratum.
struct Stratum
{
    std::int64_t items = 0;
    double deviation = 0;
};
[[nodiscard]] std::vector<std::int64_t> allocateLabels(std::span<const Stratum> strata, std::int64_t labels);

} // namespace stats
