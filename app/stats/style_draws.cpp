// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/style_draws.h"

#include "app/stats/fit_draws.h"
#include "app/stats/interval.h"
#include "app/stats/needed.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace stats {

namespace {

bool areAllDrawn(const Battles &drawn)
{
    std::vector<char> isDrawn(static_cast<std::size_t>(drawn.models));
    for (std::size_t battle = 0; battle < drawn.size(); ++battle) {
        if (drawn.weightOf(battle) > 0)
            isDrawn[static_cast<std::size_t>(drawn.a[battle])] =
                isDrawn[static_cast<std::size_t>(drawn.b[battle])] = 1;
    }
    return std::find(isDrawn.begin(), isDrawn.end(), 0) == isDrawn.end();
}

/// Ratings, then effects, then 1 for each effect that is told of; empty where one of them is not defined.
std::vector<double> valuesOf(const StyleControl &control, const Battles &drawn, const StyleTable &style)
{
    std::vector<double> values;
    for (const std::vector<Estimate> *estimates : {&control.ratings.ratings, &control.effects}) {
        for (const Estimate &estimate : *estimates) {
            if (!estimate.value)
                return {};
            values.push_back(*estimate.value);
        }
    }
    for (std::size_t feature = 0; feature < style.features; ++feature)
        values.push_back(tellingItems(drawn, style, feature) > 0 ? 1 : 0);
    return values;
}

RatingDraws ratingsOf(const RatingDraws &all, int models)
{
    RatingDraws ratings(models, all.replicates());
    std::vector<double> values(static_cast<std::size_t>(models));
    for (int draw = 0; draw < all.replicates(); ++draw) {
        for (int model = 0; model < models; ++model)
            values[static_cast<std::size_t>(model)] = all.rating(draw, model);
        if (all.isRated(draw))
            ratings.set(draw, values);
    }
    return ratings;
}

/// Where valuesOf() has an effect, and whether it is told of.
struct EffectPlaces
{
    int value = 0, isTold = 0;
};

Estimate drawnEffect(Estimate effect, const RatingDraws &all, const EffectPlaces &places,
                     const Bootstrap &bootstrap)
{
    std::vector<std::optional<double>> replicates;
    for (int draw = 0; draw < all.replicates(); ++draw) {
        const bool isTold = all.isRated(draw) && all.rating(draw, places.isTold) > 0;
        replicates.push_back(isTold ? std::optional(all.rating(draw, places.value)) : std::nullopt);
    }
    effect = percentileInterval(std::move(effect), replicates, bootstrap);
    if (all.replicates() == 0 && effect.value)
        effect.note = tooFewToDraw(1);
    if (effect.se && isNoSpread(*effect.se))
        withdrawInterval(effect);
    return effect;
}

} // namespace

DrawnStyle bootstrapStyle(const Battles &battles, const StyleTable &style, const StylePenalty &penalty,
                          const RatingOptions &options, const Bootstrap &bootstrap, unsigned threads)
{
    RatingOptions plain = options;
    plain.errors = RatingErrors::None; // the draws are the errors
    const auto features = static_cast<int>(style.features);
    const RatingDraws all = bootstrapValues(
        battles.models + 2 * features,
        [&](const Battles &drawn) {
            return areAllDrawn(drawn) ? valuesOf(styleControl(drawn, style, penalty, plain), drawn, style)
                                      : std::vector<double>();
        },
        battles, bootstrap, threads);
    DrawnStyle result{styleControl(battles, style, penalty, options), ratingsOf(all, battles.models)};
    result.control.ratings.ratings = bootstrapRatings(result.control.ratings, result.draws, bootstrap);
    for (int feature = 0; feature < features; ++feature) {
        Estimate &effect = result.control.effects[static_cast<std::size_t>(feature)];
        const EffectPlaces places{battles.models + feature, battles.models + features + feature};
        effect = drawnEffect(std::move(effect), all, places, bootstrap);
    }
    return result;
}

} // namespace stats
