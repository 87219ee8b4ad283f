// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/length_counterfactual.h"

#include "app/stats/coefficients.h"
#include "app/stats/logistic.h"
#include "app/stats/style_control.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <utility>

namespace stats {

namespace {

constexpr std::size_t fewestBattles = 100;
constexpr double smallestSide = 0.1;
constexpr double ridge = 1e-4;

/// Of the battles of each pair of models those in which the longer response is of the model that is seldom
/// the longer one, as a share of all battles.
double rarerShare(const Battles &battles, std::span<const double> gaps)
{
    std::map<std::pair<std::int32_t, std::int32_t>, std::pair<double, double>> longer;
    for (std::size_t i = 0; i < battles.size(); ++i) {
        const bool isSwapped = battles.a[i] > battles.b[i];
        auto &[first, second] = longer[std::minmax(battles.a[i], battles.b[i])];
        if (gaps[i] != 0)
            ++((gaps[i] > 0) != isSwapped ? first : second);
    }
    double rarer = 0;
    for (const auto &[pair, counts] : longer)
        rarer += std::min(counts.first, counts.second);
    return rarer / static_cast<double>(battles.size());
}

const char *whyNot(const Battles &battles, std::span<const double> gaps)
{
    if (battles.size() == 0)
        return "no rulings on two models";
    if (std::all_of(gaps.begin(), gaps.end(), [](double gap) { return gap == 0; }))
        return "the responses never differ in length";
    if (battles.size() < fewestBattles)
        return "fewer than 100 rulings on two models";
    if (rarerShare(battles, gaps) < smallestSide)
        return "in less than a tenth of the rulings the longer response is of the model that is otherwise "
               "the shorter one, so that length cannot be told from the model";
    return nullptr;
}

std::vector<double> termsOf(std::span<const double> gaps)
{
    std::vector<double> terms =
        standardised(std::vector<double>(gaps.begin(), gaps.end()), Standard::ScaledMirrored);
    for (double &term : terms)
        term = std::tanh(term);
    return terms;
}

LogisticFit fitOf(const Battles &battles, const std::vector<double> &terms)
{
    const auto models = static_cast<std::size_t>(battles.models);
    Design design(models + 1);
    std::vector<double> target;
    for (std::size_t i = 0; i < battles.size(); ++i) {
        design.add(static_cast<std::size_t>(battles.a[i]), 1);
        design.add(static_cast<std::size_t>(battles.b[i]), -1);
        design.add(models, terms[i]);
        design.endRow();
        const Outcome outcome = battles.outcome[i];
        target.push_back(outcome == Outcome::AWins ? 1 : outcome == Outcome::Tie ? 0.5 : 0);
    }
    const std::vector<double> penalty(models + 1, ridge);
    return fitLogistic({design, target, battles.weight, {}, battles.cluster}, penalty,
                       LogisticErrors::Clustered);
}

double chanceOf(double logit) { return 1 / (1 + std::exp(-logit)); }

} // namespace

LengthCounterfactual lengthCounterfactual(const Battles &battles, std::span<const double> gaps)
{
    assert(gaps.size() == battles.size());
    const auto n = static_cast<std::int64_t>(battles.size());
    if (const char *why = whyNot(battles, gaps))
        return {undefined(why, n), {}, {}};
    const std::vector<double> terms = termsOf(gaps);
    const LogisticFit fit = fitOf(battles, terms);
    if (!fit.why.empty())
        return {undefined(fit.why, n), {}, {}};
    LengthCounterfactual result{coefficient(fit, fit.coefficients.size() - 1), {}, {}};
    for (std::size_t i = 0; i < battles.size(); ++i) {
        const double strength = fit.coefficients[static_cast<std::size_t>(battles.a[i])] -
                                fit.coefficients[static_cast<std::size_t>(battles.b[i])];
        result.with.push_back(chanceOf(strength + fit.coefficients.back() * terms[i]));
        result.without.push_back(chanceOf(strength));
    }
    return result;
}

} // namespace stats
