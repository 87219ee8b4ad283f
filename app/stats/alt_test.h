// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "app/stats/hypothesis_test.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace stats {

/// How a label is held against those of other people.
enum class AltScore {
    Agreement,    ///< the share of them that is the same: classes, as whole numbers
    NegativeRmse, ///< minus the root mean square distance: scores
};

/// The labels of some people and of the judge that may stand in for one of them.
struct AltTestLabels
{
    int people = 0;
    std::span<const std::optional<double>> human; ///< items x people, row major; an empty one is missing
    std::span<const std::optional<double>> judge; ///< one an item
};

/// epsilon, what the judge is given for costing less (0..1): 0.2 beside experts, 0.15 beside skilled people,
/// 0.1 beside crowd workers. rate: the share of wrong rejections allowed, usually 0.05.
struct AltTestRules
{
    AltScore score = AltScore::Agreement;
    double epsilon = 0.2;
    double rate = 0.05;
};

/// One person beside the judge, both held against the other people.
struct AltTestPerson
{
    int person = 0;
    std::int64_t items = 0; ///< labelled by the person, the judge and at least one other person
    Estimate advantage;     ///< share of items where the judge does at least as well, 0..1
    HypothesisTest
        test; ///< that the person leads by epsilon or more; Student's t, below 30 items signed ranks
    bool isRejected = false;
};

/// The alternative annotator test (Calderon et al. 2025). Figures have no interval.
struct AltTest
{
    std::vector<AltTestPerson> people; ///< those with an item, in order
    Estimate winningRate;              ///< omega: the share of people whose lead is rejected
    Estimate advantage;                ///< rho: the mean advantage of the judge over people
    bool isPassed = false;             ///< omega is at least 1/2
};

/// Rejections by Benjamini and Yekutieli over the people with a test; people without one count as not
/// rejected. The two shares are undefined with fewer than three people that have an item.
[[nodiscard]] AltTest altTest(const AltTestLabels &labels, const AltTestRules &rules);

} // namespace stats
