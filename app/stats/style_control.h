// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/rating_fit.h"

#include <cstdint>
#include <span>
#include <vector>

namespace stats {

/// How a feature of two responses (tokens, headers, list items, bold; 0 or more) becomes one number a battle.
enum class StyleRatio {
    PlusOne, ///< (a - b)/(a + b + 1), FastChat
    Plain,   ///< (a - b)/(a + b), and 0 where both are 0 (ArenaRank)
};
[[nodiscard]] std::vector<double> styleDifferences(std::span<const double> a, std::span<const double> b,
                                                   StyleRatio ratio);

/// How differences are brought to one scale. Values that are all alike stay as they are, but for the mean.
enum class Standard {
    Centred,       ///< less the mean, over the standard deviation with n (FastChat)
    CentredSample, ///< less the mean, over the standard deviation with n - 1 (ArenaRank)
    ScaledSample,  ///< over the standard deviation with n - 1 alone, so that an exchange of sides is a change
                   ///< of sign
    ScaledMirrored, ///< over the root of the mean square, which is the deviation of the values entered both
                    ///< ways round: whatever response is called a, the scale is the same
};
[[nodiscard]] std::vector<double> standardised(std::vector<double> values, Standard standard);

/// Standardised differences of battles: battles x features, row-major.
struct StyleTable
{
    std::size_t features = 0;
    std::span<const double> values;
};

/// Half of `ratings` times the sum of squared ratings in units of 400 points, and half of `style` times that
/// of squared effects in logits, are added to the loss. FastChat: 0.5 each.
struct StylePenalty
{
    double ratings = 0.5;
    double style = 0.5;
};

/// How many items have a battle, of any weight, whose responses differ in a feature: those that tell of it.
[[nodiscard]] std::int64_t tellingItems(const Battles &battles, const StyleTable &style, std::size_t feature);

struct StyleControl
{
    RatingFit ratings; ///< with style held equal
    std::vector<Estimate>
        effects; ///< in logits for a difference of one standard deviation, for the first-named
};

/// Bradley-Terry with the features of both responses as further columns (METHODS 4.6, FastChat's style
/// control). Without a penalty on ratings these are refused where bradleyTerry() refuses them; Separation
/// means nothing here. RatingErrors::Sandwich takes every battle for an item of its own. An effect that one
/// item alone tells of has no interval by item.
[[nodiscard]] StyleControl styleControl(const Battles &battles, const StyleTable &style,
                                        const StylePenalty &penalty, const RatingOptions &options);

/// What a feature does to the votes of people and of a judge on the same models (METHODS 4.5): logit P(a
/// wins) = strength a - strength b + (effect + extra [vote of the judge]) z. Strengths are shared by both.
struct FeatureEffect
{
    Estimate people; ///< effect, in logits for one unit of z
    Estimate judge;  ///< effect + extra
    Estimate extra;  ///< the judge's beyond people's; its interval says whether it is 0
};
/// `z`: a value a battle, `byJudge`: 1 for the judge's votes and 0 for people's. Errors by item; without them
/// where z is 0 but for one item. Undefined where the votes of either are missing, with the reason.
[[nodiscard]] FeatureEffect featureEffect(const Battles &battles, std::span<const double> z,
                                          std::span<const std::int8_t> byJudge);
/// The effect on the votes of one rater or group by itself.
[[nodiscard]] Estimate featureEffectAlone(const Battles &battles, std::span<const double> z);

} // namespace stats
