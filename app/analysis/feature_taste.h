// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias_panel.h"
#include "app/analysis/feature.h"
#include "app/stats/style_control.h"

#include <vector>

namespace analysis {

/// What votes or rulings do with a feature.
struct Taste
{
    stats::Estimate share;  ///< of those that decided between unlike responses: took the one with more
    stats::Estimate score;  ///< the same with every vote on unlike responses, ties half
    stats::Estimate effect; ///< logits for one standard deviation, the models' strengths held equal
};
/// Of every vote or ruling of `rater` that counts, within the cases that were asked for. Intervals by item.
[[nodiscard]] model::Result<Taste> tasteOf(const BiasQuestion &question, const RaterRef &rater,
                                           const Feature &feature);

/// The effect on a judge's rulings beyond that on people's votes, on the comparisons that both judged.
[[nodiscard]] model::Result<stats::FeatureEffect> effectBesidePeople(const BiasQuestion &question,
                                                                     const Feature &feature);
/// effectBesidePeople() as details: people_effect, judge_effect, extra_effect; the unit is the vote.
[[nodiscard]] model::Result<std::vector<Detail>> effectDetails(const BiasQuestion &question,
                                                               const Feature &feature);

/// "votes(R) >= 1": comparisons on which something of the rater counts.
[[nodiscard]] Filter counts(const RaterRef &rater);

} // namespace analysis
