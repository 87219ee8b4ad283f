// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/bradley_terry.h"
#include "app/stats/style_control.h"

namespace stats {

struct DrawnStyle
{
    StyleControl control; ///< of the whole, with percentile intervals in place of its own
    RatingDraws draws;    ///< of the ratings
};

/// styleControl() with intervals from draws of items (bootstrapValues()), each fitted anew, effects and
/// ratings in one. The scale of `style` is that of the whole in every draw, so that an effect means the same.
/// A draw that leaves a model without a battle has no ratings, and one whose items tell nothing of a feature
/// has no effect of it: a penalty would give them the average and 0. No interval, as a note says, for one
/// item, where the draws do not differ, and where too many of them have no value.
[[nodiscard]] DrawnStyle bootstrapStyle(const Battles &battles, const StyleTable &style,
                                        const StylePenalty &penalty, const RatingOptions &options,
                                        const Bootstrap &bootstrap, unsigned threads);

} // namespace stats
