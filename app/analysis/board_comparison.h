// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/ranking.h"
#include "app/stats/leaderboard_correlation.h"

namespace analysis {

/// How far the leaderboard of another party orders the models as a given one does (METHODS 5.9): both by
/// Bradley-Terry, over the models that fought on both.
struct BoardComparison
{
    Party against;
    stats::BoardCorrelation
        correlation;                 ///< with intervals by item from eight models on, if a bootstrap is asked
    stats::BoardAgreement agreement; ///< over pairs of models that both boards tell apart
    std::optional<stats::Estimate>
        orderBrier; ///< how well the draws of the first foretell the second's order
    std::vector<QString> models;
    std::string why; ///< why there is no comparison; empty otherwise
};

/// `board` is by Bradley-Terry. Error::Usage as rankModels().
[[nodiscard]] model::Result<BoardComparison> compareBoards(const Dataset &dataset, Selector &selector,
                                                           const Leaderboard &board, const Party &against);

} // namespace analysis
