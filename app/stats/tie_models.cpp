// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/tie_models.h"

#include "app/stats/fit_ratings.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace stats {

namespace {

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

/// -ln(logistic(x)), for any x.
double softplusOfMinus(double x) { return std::log1p(std::exp(-std::abs(x))) + std::max(-x, 0.0); }

/// A tie has the chance (e^(2 tie) - 1) s(d - tie) s(-d - tie), so that a tie counts as a win of both.
PairTerms raoKupperTerms(const PairResults &results, double difference, double tie)
{
    PairTerms terms;
    if (!(tie > 0)) {
        terms.loss = std::numeric_limits<double>::infinity();
        return terms;
    }
    const double first = results.wins + results.ties;
    const double second = results.losses + results.ties;
    const double p = logistic(difference - tie);
    const double q = logistic(-difference - tie);
    const double shrink = -std::expm1(-2 * tie); // 1 - e^(-2 tie)
    terms.loss = first * softplusOfMinus(difference - tie) + second * softplusOfMinus(-difference - tie) -
                 results.ties * (2 * tie + std::log(shrink));
    terms.slope = first * (p - 1) - second * (q - 1);
    terms.tieSlope = -first * (p - 1) - second * (q - 1) - results.ties * 2 / shrink;
    terms.curve = first * p * (1 - p) + second * q * (1 - q);
    terms.cross = -first * p * (1 - p) + second * q * (1 - q);
    terms.tieCurve = terms.curve + results.ties * 4 * (1 - shrink) / (shrink * shrink);
    return terms;
}

/// The chances of d/2, -d/2 and `logTie` as logits of three outcomes.
TieChances softmax(double difference, double logTie, double &logSum)
{
    const double most = std::max(std::abs(difference) / 2, logTie);
    TieChances chances{std::exp(difference / 2 - most), std::exp(-difference / 2 - most),
                       std::exp(logTie - most)};
    const double sum = chances.first + chances.second + chances.tie;
    logSum = most + std::log(sum);
    chances.first /= sum;
    chances.second /= sum;
    chances.tie /= sum;
    return chances;
}

/// An exponential family in d/2 and ln(tie): derivatives are moments.
PairTerms davidsonTerms(const PairResults &results, double difference, double logTie)
{
    double logSum = 0;
    const TieChances chances = softmax(difference, logTie, logSum);
    const double n = results.wins + results.losses + results.ties;
    const double mean = (chances.first - chances.second) / 2;
    PairTerms terms;
    terms.loss = n * logSum - (results.wins - results.losses) * difference / 2 - results.ties * logTie;
    terms.slope = n * mean - (results.wins - results.losses) / 2;
    terms.tieSlope = n * chances.tie - results.ties;
    terms.curve = n * ((chances.first + chances.second) / 4 - mean * mean);
    terms.cross = -n * mean * chances.tie;
    terms.tieCurve = n * chances.tie * (1 - chances.tie);
    return terms;
}

RatingFit fitWithTies(const PairModel &model, const Battles &battles, RatingOptions options)
{
    if (options.separation == Separation::EachGroup)
        options.separation = Separation::Refuse;
    const HeadToHead table = headToHead(battles);
    const double wins = std::accumulate(table.wins.begin(), table.wins.end(), 0.0);
    const double ties = std::accumulate(table.ties.begin(), table.ties.end(), 0.0);
    if (wins + ties > 0 && !(wins > 0 && ties > 0)) {
        RatingFit fit;
        fit.why = ties > 0 ? "nothing but ties, so that no finite tie parameter fits"
                           : "no ties, so that a model of ties has nothing to say";
        fit.group.assign(static_cast<std::size_t>(battles.models), 0);
        fit.ratings.assign(static_cast<std::size_t>(battles.models), undefined(fit.why, table.battles));
        return fit;
    }
    return fitRatings(model, battles, options);
}

} // namespace

RatingFit raoKupper(const Battles &battles, const RatingOptions &options)
{
    return fitWithTies({raoKupperTerms, true, 0.5}, battles, options);
}

RatingFit davidson(const Battles &battles, const RatingOptions &options)
{
    RatingFit fit = fitWithTies({davidsonTerms, true, 0}, battles, options);
    if (fit.tie)
        fit.tie = std::exp(*fit.tie);
    return fit;
}

TieChances raoKupperChances(double first, double second, double tie)
{
    const double difference = (first - second) / pointsPerLogit;
    TieChances chances{logistic(difference - tie), logistic(-difference - tie), 0};
    chances.tie = std::expm1(2 * tie) * chances.first * chances.second;
    return chances;
}

TieChances davidsonChances(double first, double second, double tie)
{
    if (!(tie > 0)) {
        const double p = predictedWinRate(first, second);
        return {p, 1 - p, 0};
    }
    double logSum = 0;
    return softmax((first - second) / pointsPerLogit, std::log(tie), logSum);
}

} // namespace stats
