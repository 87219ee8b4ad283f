// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/paired_scores.h"

#include <cassert>

namespace stats {

SharedScores sharedScores(const PairedScores &scores)
{
    assert(scores.first.size() == scores.second.size() && scores.first.size() == scores.cluster.size());
    SharedScores shared;
    for (std::size_t item = 0; item < scores.first.size(); ++item) {
        if (!scores.first[item] || !scores.second[item])
            continue;
        shared.first.push_back(*scores.first[item]);
        shared.second.push_back(*scores.second[item]);
        shared.cluster.push_back(scores.cluster[item]);
    }
    return shared;
}

} // namespace stats
