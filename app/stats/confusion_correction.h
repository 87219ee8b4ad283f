// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/class_shares.h"
#include "app/stats/estimate.h"

#include <cstdint>

namespace stats {

/// What a judge said of items, and how it fares on items that people labelled.
struct JudgedShare
{
    std::int64_t positive = 0;     ///< items that the judge calls positive (won, correct, ...)
    std::int64_t items = 0;        ///< judged items, without people's labels
    std::int64_t truePositive = 0; ///< of those that people call positive
    std::int64_t peoplePositive = 0;
    std::int64_t trueNegative = 0; ///< of those that people call negative
    std::int64_t peopleNegative = 0;
};

/// The share that people would call positive (Rogan and Gladen 1978; METHODS 6.5): (p + q0 - 1)/(q0 + q1 -
/// 1), cut at 0 and 1, q1 the judge's sensitivity and q0 its specificity, with the delta-method error and a
/// normal interval. `n` is the judged items. Undefined without items or labels of either kind, and where q0 +
/// q1 is at most 1.1: a judge hardly better than chance says nothing.
[[nodiscard]] Estimate roganGladen(const JudgedShare &judged);

/// The same value of calls of two classes, 0 positive and 1 negative, with clusters: the sums of the items'
/// influences by cluster, G/(G-1) and the t interval with G-1 degrees of freedom, cut at 0 and 1. No interval
/// with one cluster.
[[nodiscard]] Estimate roganGladenClustered(const ClassCalls &calls);

/// The same value with the interval adjusted for small samples (arXiv 2511.21140): z^2/2 successes and
/// failures are added to the judged items and one of each to the labels, and the interval is shifted and cut
/// at 0 and 1.
[[nodiscard]] Estimate roganGladenAdjusted(const JudgedShare &judged);

} // namespace stats
