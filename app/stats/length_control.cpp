// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/length_control.h"

#include "app/stats/clustered_mean.h"
#include "app/stats/interval.h"
#include "app/stats/items.h"
#include "app/stats/logistic.h"
#include "app/stats/needed.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace stats {

namespace {

constexpr std::int64_t fewestRows = 100;
constexpr double smallestSide = 0.1;
constexpr double trustedPoints = 0.1; ///< AlpacaEval warns beyond ten points or a quarter of what is left

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

double meanOf(std::span<const double> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// The standard deviation with n - 1; 0 for one value.
double deviationOf(std::span<const double> values)
{
    const double mean = meanOf(values);
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return values.size() < 2 ? 0 : std::sqrt(squares / static_cast<double>(values.size() - 1));
}

ControlledRate rateOf(double level, double slope, std::span<const double> difficulty)
{
    std::vector<double> chances;
    for (const double gamma : difficulty)
        chances.push_back(logistic(level + slope * gamma));
    if (chances.empty())
        return {logistic(level), 0};
    return {meanOf(chances), deviationOf(chances) / std::sqrt(static_cast<double>(chances.size()))};
}

/// Annotated rows as a regression: length, difficulty if there is one, and the model's own term.
class Regression
{
public:
    explicit Regression(bool hasDifficulty)
        : m_hasDifficulty(hasDifficulty)
        , m_design(hasDifficulty ? 3 : 2)
    {}

    /// `times`: how often each instruction counts; empty = once.
    void add(const LengthControlRows &rows, double weight, double constant,
             std::span<const std::int32_t> times)
    {
        assert(rows.lengthTerms.size() == rows.wins.size());
        assert(!m_hasDifficulty || rows.difficulty.size() == rows.wins.size());
        for (std::size_t i = 0; i < rows.wins.size(); ++i) {
            const double repeated = times.empty() ? 1 : times[i];
            if (!rows.wins[i] || repeated == 0)
                continue;
            m_design.add(0, rows.lengthTerms[i]);
            if (m_hasDifficulty)
                m_design.add(1, rows.difficulty[i]);
            m_design.add(m_design.columns() - 1, constant);
            m_design.endRow();
            m_target.push_back(*rows.wins[i]);
            m_weight.push_back(weight * repeated);
        }
    }

    [[nodiscard]] LengthControlFit fit(const LengthControlOptions &options) const
    {
        const std::vector<double> ridge(options.ridge > 0 ? m_design.columns() : 0, options.ridge);
        const LogisticRows rows{m_design, m_target, m_weight, {}, {}};
        const LogisticFit found =
            options.lassoC ? fitLasso(rows, *options.lassoC) : fitLogistic(rows, ridge, LogisticErrors::None);
        LengthControlFit result;
        result.why = found.why;
        result.loss = found.loss;
        if (found.why.empty())
            result.coefficients =
                LengthCoefficients{found.coefficients[0], m_hasDifficulty ? found.coefficients[1] : 0,
                                   found.coefficients.back()};
        return result;
    }

private:
    bool m_hasDifficulty;
    Design m_design;
    std::vector<double> m_target;
    std::vector<double> m_weight;
};

LengthControlFit fitDraw(const LengthControlRows &rows, const GamedBaselines &gamed,
                         const LengthControlOptions &options, std::span<const std::int32_t> times)
{
    Regression regression(!rows.difficulty.empty());
    regression.add(rows, 1, 1, times);
    for (const LengthControlRows &variant : gamed.variants)
        regression.add(variant, gamed.lambda / static_cast<double>(gamed.variants.size()), 0, times);
    return regression.fit(options);
}

std::string whyOneSided(const LengthControlRows &rows)
{
    std::int64_t annotated = 0;
    std::int64_t shorter = 0;
    std::int64_t longer = 0;
    for (std::size_t i = 0; i < rows.wins.size(); ++i) {
        if (!rows.wins[i])
            continue;
        ++annotated;
        shorter += rows.lengthTerms[i] > 0 ? 1 : 0;
        longer += rows.lengthTerms[i] < 0 ? 1 : 0;
    }
    if (annotated == 0)
        return "no annotations";
    if (annotated < fewestRows)
        return tooFew({annotated, "annotation", "annotations"}, "the length-controlled rate", fewestRows);
    if (static_cast<double>(std::min(shorter, longer)) < smallestSide * static_cast<double>(annotated))
        return tooFew(longer < shorter ? Counted{longer, "answer longer than the baseline's",
                                                 "answers longer than the baseline's"}
                                       : Counted{shorter, "answer shorter than the baseline's",
                                                 "answers shorter than the baseline's"},
                      "telling length from the model",
                      static_cast<std::int64_t>(std::ceil(smallestSide * static_cast<double>(annotated))));
    return {};
}

std::vector<double> annotatedWins(const LengthControlRows &rows)
{
    std::vector<double> wins;
    for (const std::optional<double> &win : rows.wins) {
        if (win)
            wins.push_back(*win);
    }
    return wins;
}

Estimate meanWithError(const LengthControlRows &rows, const std::vector<double> &values)
{
    if (!rows.item.empty()) {
        std::vector<std::int32_t> items;
        for (std::size_t i = 0; i < rows.wins.size(); ++i) {
            if (rows.wins[i])
                items.push_back(rows.item[i]);
        }
        return clusteredMean(values, items, Errors::Clustered);
    }
    if (values.empty())
        return undefined("no annotations", 0);
    Estimate mean;
    mean.n = static_cast<std::int64_t>(values.size());
    mean.value = meanOf(values);
    const double se = deviationOf(values) / std::sqrt(static_cast<double>(mean.n));
    addInterval(mean, {se * se, mean.n, mean.n - 1, "t interval over instructions"}, 0, Errors::RowWise);
    return mean;
}

/// The mean of wins where each instruction counts as often as drawn.
std::optional<double> drawnMean(const LengthControlRows &rows, std::span<const std::int32_t> times)
{
    double sum = 0;
    double count = 0;
    for (std::size_t i = 0; i < rows.wins.size(); ++i) {
        if (!rows.wins[i])
            continue;
        sum += times[i] * *rows.wins[i];
        count += times[i];
    }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

/// How often each row counts where items are drawn; `drawn` keeps its memory.
void drawItems(std::vector<std::int32_t> &times, std::vector<std::int32_t> &drawn, const DenseItems &items,
               std::uint64_t seed, int replicate)
{
    drawClusters(drawn, items.count, seed, replicate);
    times.clear();
    for (const std::uint32_t item : items.number)
        times.push_back(drawn[item]);
}

/// The rate of a draw: its own coefficients over its own instructions.
double drawnRate(const LengthCoefficients &model, std::span<const double> difficulty,
                 std::span<const std::int32_t> times)
{
    if (difficulty.empty())
        return logistic(model.model);
    double sum = 0, count = 0;
    for (std::size_t i = 0; i < difficulty.size(); ++i) {
        sum += times[i] * logistic(model.model + model.difficulty * difficulty[i]);
        count += times[i];
    }
    return sum / count;
}

std::string warningFor(double raw, double controlled)
{
    const double lowest = std::min(raw - raw / 4, raw - trustedPoints);
    const double highest = std::max(raw + (1 - raw) / 4, raw + trustedPoints);
    if (controlled >= lowest && controlled <= highest)
        return {};
    return "the length-controlled rate is far from the raw one; look at the answers before trusting either";
}

} // namespace

std::vector<double> lengthTerms(std::span<const double> differences)
{
    std::vector<double> terms(differences.size());
    const double deviation = differences.empty() ? 0 : deviationOf(differences);
    for (std::size_t i = 0; i < terms.size() && deviation > 0; ++i)
        terms[i] = std::tanh(differences[i] / deviation);
    return terms;
}

LengthControlFit fitLengthControl(const LengthControlRows &rows, const GamedBaselines &gamed,
                                  const LengthControlOptions &options)
{
    const auto n = static_cast<std::int64_t>(annotatedWins(rows).size());
    LengthControlFit fit;
    if (options.oneSided == OneSided::Refuse)
        fit.why = whyOneSided(rows);
    if (fit.why.empty())
        fit = fitDraw(rows, gamed, options, {});
    fit.n = n;
    return fit;
}

ControlledRate controlledWinRate(const LengthCoefficients &model, std::span<const double> difficulty)
{
    return rateOf(model.model, model.difficulty, difficulty);
}

ControlledRate controlledBetween(const LengthCoefficients &model, const LengthCoefficients &other,
                                 std::span<const double> difficulty)
{
    return rateOf(model.model - other.model, model.difficulty - other.difficulty, difficulty);
}

Estimate rawWinRate(const LengthControlRows &rows) { return meanWithError(rows, annotatedWins(rows)); }

Estimate discreteWinRate(const LengthControlRows &rows)
{
    std::vector<double> wins = annotatedWins(rows);
    for (double &win : wins)
        win = win > 0.5 ? 1 : win < 0.5 ? 0 : 0.5;
    return meanWithError(rows, wins);
}

LengthControlled lengthControlled(const LengthControlRows &rows, const GamedBaselines &gamed,
                                  const LengthControlOptions &options, const Bootstrap &bootstrap)
{
    LengthControlled result;
    result.raw = rawWinRate(rows);
    result.fit = fitLengthControl(rows, gamed, options);
    if (!result.fit.coefficients) {
        result.controlled = result.difference = undefined(result.fit.why, result.fit.n);
        return result;
    }
    const ControlledRate rate = controlledWinRate(*result.fit.coefficients, rows.difficulty);
    result.spread = rate.spread;
    result.warning = warningFor(*result.raw.value, rate.rate);
    result.controlled.n = result.difference.n = result.fit.n;
    result.controlled.value = rate.rate;
    result.difference.value = rate.rate - *result.raw.value;
    std::vector<std::optional<double>> rates;
    std::vector<std::optional<double>> differences;
    std::vector<std::int32_t> drawn, times;
    const DenseItems items(rows.item, 0);
    for (int replicate = 0; replicate < bootstrap.replicates; ++replicate) {
        if (rows.item.empty())
            drawClusters(times, rows.wins.size(), bootstrap.seed, replicate);
        else
            drawItems(times, drawn, items, bootstrap.seed, replicate);
        rates.emplace_back();
        differences.emplace_back();
        const std::optional<double> raw = drawnMean(rows, times);
        const LengthControlFit fit = fitDraw(rows, gamed, options, times);
        if (!raw || !fit.coefficients)
            continue;
        rates.back() = drawnRate(*fit.coefficients, rows.difficulty, times);
        differences.back() = *rates.back() - *raw;
    }
    result.controlled = percentileInterval(result.controlled, rates, bootstrap);
    result.difference = percentileInterval(result.difference, differences, bootstrap);
    return result;
}

} // namespace stats
