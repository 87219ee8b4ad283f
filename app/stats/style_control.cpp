// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/style_control.h"

#include "app/stats/coefficients.h"
#include "app/stats/interval.h"
#include "app/stats/items.h"
#include "app/stats/logistic.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace stats {

namespace {

constexpr double perTen = 2.302585092994046; ///< ln 10: logits of 400 points

double creditOfA(Outcome outcome)
{
    return outcome == Outcome::Tie ? 0.5 : outcome == Outcome::AWins ? 1 : 0;
}

std::vector<double> targets(const Battles &battles)
{
    std::vector<double> target;
    target.reserve(battles.size());
    for (const Outcome outcome : battles.outcome)
        target.push_back(creditOfA(outcome));
    return target;
}

/// The columns of a battle's models, each `unit` logits; where one model is the reference it has none.
class ModelColumns
{
public:
    ModelColumns(int models, bool hasReference, double unit)
        : m_count(static_cast<std::size_t>(models) - (hasReference ? 1 : 0))
        , m_unit(unit)
    {}

    [[nodiscard]] std::size_t count() const { return m_count; }
    void add(Design &design, const Battles &battles, std::size_t battle) const
    {
        addOne(design, static_cast<std::size_t>(battles.a[battle]), m_unit);
        addOne(design, static_cast<std::size_t>(battles.b[battle]), -m_unit);
    }

private:
    void addOne(Design &design, std::size_t model, double value) const
    {
        if (model < m_count)
            design.add(model, value);
    }

    std::size_t m_count;
    double m_unit;
};

LogisticErrors errorsOf(RatingErrors errors)
{
    switch (errors) {
    case RatingErrors::None: return LogisticErrors::None;
    case RatingErrors::ModelBased: return LogisticErrors::ModelBased;
    case RatingErrors::Sandwich:
    case RatingErrors::Clustered: break;
    }
    return LogisticErrors::Clustered;
}

/// What turns coefficients into ratings less their level: each model's own less the anchor's or the mean.
std::vector<double> ratingFactors(std::size_t columns, std::size_t modelColumns, std::size_t models,
                                  std::size_t model, const RatingOptions &options)
{
    std::vector<double> factors(columns);
    const auto add = [&](std::size_t column, double value) {
        if (column < modelColumns)
            factors[column] += value * pointsPerLogit * perTen;
    };
    add(model, 1);
    if (options.anchor)
        add(static_cast<std::size_t>(*options.anchor), -1);
    for (std::size_t other = 0; other < models && !options.anchor; ++other)
        add(other, -1 / static_cast<double>(models));
    return factors;
}

std::vector<double> covarianceOf(const LogisticFit &fit, const std::vector<std::vector<double>> &factors)
{
    std::vector<double> result;
    const std::size_t columns = fit.coefficients.size();
    for (const std::vector<double> &left : factors) {
        std::vector<double> row(columns);
        for (std::size_t i = 0; i < columns; ++i) {
            for (std::size_t j = 0; j < columns; ++j)
                row[j] += left[i] * fit.covariance[i * columns + j];
        }
        for (const std::vector<double> &right : factors)
            result.push_back(std::inner_product(row.begin(), row.end(), right.begin(), 0.0));
    }
    return result;
}

void shift(Estimate &estimate, double by)
{
    for (std::optional<double> *part : {&estimate.value, &estimate.low, &estimate.high}) {
        if (*part)
            **part += by;
    }
}

std::vector<std::int64_t> battlesOfModels(const Battles &battles)
{
    std::vector<std::int64_t> counts(static_cast<std::size_t>(battles.models));
    for (std::size_t i = 0; i < battles.size(); ++i) {
        ++counts[static_cast<std::size_t>(battles.a[i])];
        ++counts[static_cast<std::size_t>(battles.b[i])];
    }
    return counts;
}

RatingFit ratingsOf(const Battles &battles, const LogisticFit &fit, std::size_t modelColumns,
                    const RatingOptions &options)
{
    RatingFit result;
    const auto models = static_cast<std::size_t>(battles.models);
    const std::vector<std::int64_t> counts = battlesOfModels(battles);
    result.group.assign(models, 0);
    result.loss = fit.loss;
    result.steps = fit.steps;
    result.why = fit.why;
    std::vector<std::vector<double>> factors;
    for (std::size_t model = 0; model < models; ++model) {
        if (!fit.why.empty() || counts[model] == 0) {
            result.ratings.push_back(undefined(counts[model] == 0 ? "no battles" : fit.why, counts[model]));
            factors.emplace_back(fit.coefficients.size());
            continue;
        }
        factors.push_back(ratingFactors(fit.coefficients.size(), modelColumns, models, model, options));
        Estimate rating = combination(fit, factors.back());
        rating.n = counts[model];
        shift(rating, options.level);
        result.ratings.push_back(std::move(rating));
    }
    if (!fit.covariance.empty())
        result.covariance = covarianceOf(fit, factors);
    if (fit.errors == LogisticErrors::Clustered)
        result.freedom = fit.items - 1;
    return result;
}

/// The scores of a single item add up to next to nothing where the fit is best, so that the sandwich takes a
/// little for a lot.
void withdrawFromOneItem(Estimate &effect, std::int64_t telling)
{
    if (!effect.se || telling > 1)
        return;
    effect = withoutInterval(*effect.value, effect.n,
                             "the responses of one item alone differ in it, so no standard error");
}

LogisticFit refused(const Battles &battles, std::string why)
{
    LogisticFit fit;
    fit.why = std::move(why);
    fit.rows = static_cast<std::int64_t>(battles.size());
    return fit;
}

} // namespace

std::vector<double> styleDifferences(std::span<const double> a, std::span<const double> b, StyleRatio ratio)
{
    assert(a.size() == b.size());
    std::vector<double> differences;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double sum = a[i] + b[i] + (ratio == StyleRatio::PlusOne ? 1 : 0);
        differences.push_back(sum > 0 ? (a[i] - b[i]) / sum : 0);
    }
    return differences;
}

std::vector<double> standardised(std::vector<double> values, Standard standard)
{
    const auto n = static_cast<double>(values.size());
    if (values.empty())
        return values;
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    const bool isCentred = standard == Standard::Centred || standard == Standard::CentredSample;
    const bool isOfAll = standard == Standard::Centred || standard == Standard::ScaledMirrored;
    if (standard == Standard::ScaledMirrored)
        squares += n * mean * mean;
    const double freedom = isOfAll ? n : n - 1;
    const double deviation = squares > 0 && freedom > 0 ? std::sqrt(squares / freedom) : 1;
    const double off = isCentred ? mean : 0;
    for (double &value : values)
        value = (value - off) / deviation;
    return values;
}

std::int64_t tellingItems(const Battles &battles, const StyleTable &style, std::size_t feature)
{
    std::vector<std::int32_t> items;
    for (std::size_t battle = 0; battle < battles.size(); ++battle) {
        if (battles.weightOf(battle) > 0 && style.values[battle * style.features + feature] != 0)
            items.push_back(battles.cluster[battle]);
    }
    return distinctItems(items);
}

StyleControl styleControl(const Battles &battles, const StyleTable &style, const StylePenalty &penalty,
                          const RatingOptions &options)
{
    assert(style.values.size() == battles.size() * style.features);
    const bool isPenalised = penalty.ratings > 0;
    const ModelColumns models(std::max(battles.models, 1), !isPenalised, perTen);
    Design design(models.count() + style.features);
    for (std::size_t battle = 0; battle < battles.size(); ++battle) {
        models.add(design, battles, battle);
        for (std::size_t feature = 0; feature < style.features; ++feature)
            design.add(models.count() + feature, style.values[battle * style.features + feature]);
        design.endRow();
    }
    std::vector<double> ridge(models.count(), penalty.ratings);
    ridge.resize(models.count() + style.features, penalty.style);
    const std::vector<double> target = targets(battles);
    const bool byItem = options.errors == RatingErrors::Clustered;
    const LogisticRows rows{
        design, target, battles.weight, {}, byItem ? battles.cluster : std::span<const std::int32_t>()};
    const std::string why = connectivity(headToHead(battles)).why;
    const bool isRefused = battles.size() == 0 || (!isPenalised && !why.empty());
    const LogisticFit fit =
        isRefused ? refused(battles, why) : fitLogistic(rows, ridge, errorsOf(options.errors));
    StyleControl result;
    result.ratings = ratingsOf(battles, fit, models.count(), options);
    for (std::size_t feature = 0; feature < style.features; ++feature) {
        result.effects.push_back(coefficient(fit, models.count() + feature));
        if (byItem)
            withdrawFromOneItem(result.effects.back(), tellingItems(battles, style, feature));
    }
    return result;
}

FeatureEffect featureEffect(const Battles &battles, std::span<const double> z,
                            std::span<const std::int8_t> byJudge)
{
    assert(z.size() == battles.size() && byJudge.size() == battles.size());
    const auto judged = std::count(byJudge.begin(), byJudge.end(), std::int8_t{1});
    const bool isMissing = judged == 0 || judged == std::ssize(byJudge);
    std::string why = connectivity(headToHead(battles)).why;
    if (why.empty() && isMissing)
        why = judged == 0 ? "no votes of the judge" : "no votes of people";
    if (!why.empty()) {
        const Estimate none = undefined(why, static_cast<std::int64_t>(battles.size()));
        return {none, none, none};
    }
    const ModelColumns models(battles.models, true, 1);
    Design design(models.count() + 2);
    for (std::size_t battle = 0; battle < battles.size(); ++battle) {
        models.add(design, battles, battle);
        design.add(models.count(), z[battle]);
        if (byJudge[battle] != 0)
            design.add(models.count() + 1, z[battle]);
        design.endRow();
    }
    const std::vector<double> target = targets(battles);
    const LogisticFit fit =
        fitLogistic({design, target, battles.weight, {}, battles.cluster}, {}, LogisticErrors::Clustered);
    std::vector<double> both(fit.coefficients.size());
    for (std::size_t column = models.count(); column < both.size(); ++column)
        both[column] = 1;
    FeatureEffect effect{coefficient(fit, models.count()), combination(fit, both),
                         coefficient(fit, models.count() + 1)};
    const std::int64_t telling = tellingItems(battles, {1, z}, 0);
    for (Estimate *part : {&effect.people, &effect.judge, &effect.extra})
        withdrawFromOneItem(*part, telling);
    return effect;
}

Estimate featureEffectAlone(const Battles &battles, std::span<const double> z)
{
    RatingOptions options;
    options.errors = RatingErrors::Clustered;
    return styleControl(battles, {1, z}, {0, 0}, options).effects.front();
}

} // namespace stats
