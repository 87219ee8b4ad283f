// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/order_symmetry.h"

#include "app/stats/clustered_mean.h"
#include "app/stats/score_difference.h"

namespace stats {

OrderSymmetry orderSymmetry(const PairedScores &probabilities, Errors errors)
{
    const SharedScores shared = sharedScores(probabilities);
    if (shared.first.empty()) {
        const Estimate none = undefined("no comparison was judged in both orders", 0);
        return {none, none};
    }
    std::vector<double> differences;
    for (std::size_t at = 0; at < shared.first.size(); ++at)
        differences.push_back(shared.first[at] - shared.second[at]);
    return {clusteredDifference(differences, shared.cluster, errors),
            scoreDifference(probabilities, errors).deviation};
}

} // namespace stats
