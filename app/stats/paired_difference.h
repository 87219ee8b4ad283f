// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bootstrap.h"
#include "app/stats/estimate.h"
#include "app/stats/paired_scores.h"

#include <cstdint>

namespace stats {

/// Two shares of the same items compared: the agreement of two judges with one gold, or of one judge in two
/// ways.
struct PairedDifference
{
    Estimate first;      ///< mean credit, 0..1, over the items with both credits
    Estimate second;     ///< the same
    Estimate difference; ///< first - second, -1..1
    std::int64_t onlyFirst =
        0; ///< items where the first has more credit; for mcNemar() and pairedDifference()
    std::int64_t onlySecond = 0; ///< items where the second has more
};

// Credits are 0..1 (1 = agrees); an item without one of the two is left out.

/// With the intervals of clusteredMean() and clusteredDifference(). Undefined without an item that has both.
[[nodiscard]] PairedDifference pairedAgreement(const PairedScores &credits, Errors errors);
/// The same figures with a bootstrap of clusters, each draw for all three of them.
[[nodiscard]] PairedDifference bootstrapPairedAgreement(const PairedScores &credits,
                                                        const Bootstrap &bootstrap);

} // namespace stats
