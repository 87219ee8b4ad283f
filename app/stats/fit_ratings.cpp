// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/fit_ratings.h"

#include "app/stats/interval.h"
#include "app/stats/items.h"
#include "app/stats/needed.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace stats {

namespace {

constexpr double normalQuantile = 1.959963984540054;

/// The battles among some models, which get the numbers 0, 1, ...
struct Restricted
{
    std::vector<int> members;
    std::vector<std::int32_t> a;
    std::vector<std::int32_t> b;
    std::vector<std::int32_t> cluster;
    std::vector<Outcome> outcome;
    std::vector<double> weight;

    Restricted(const Battles &battles, std::vector<int> chosen)
        : members(std::move(chosen))
    {
        std::vector<std::int32_t> number(static_cast<std::size_t>(battles.models), -1);
        for (std::size_t i = 0; i < members.size(); ++i)
            number[static_cast<std::size_t>(members[i])] = static_cast<std::int32_t>(i);
        for (std::size_t i = 0; i < battles.size(); ++i) {
            const std::int32_t first = number[static_cast<std::size_t>(battles.a[i])];
            const std::int32_t second = number[static_cast<std::size_t>(battles.b[i])];
            if (first < 0 || second < 0)
                continue;
            a.push_back(first);
            b.push_back(second);
            cluster.push_back(battles.cluster[i]);
            outcome.push_back(battles.outcome[i]);
            weight.push_back(battles.weightOf(i));
        }
    }

    [[nodiscard]] Battles view() const
    {
        return {static_cast<int>(members.size()), a, b, outcome, cluster, weight};
    }
};

std::vector<std::int64_t> battlesOfModels(const Battles &battles)
{
    std::vector<std::int64_t> counts(static_cast<std::size_t>(battles.models));
    for (std::size_t i = 0; i < battles.size(); ++i) {
        ++counts[static_cast<std::size_t>(battles.a[i])];
        ++counts[static_cast<std::size_t>(battles.b[i])];
    }
    return counts;
}

RatingFit unrated(const Battles &battles, const Connectivity &found)
{
    RatingFit fit;
    fit.group.assign(static_cast<std::size_t>(battles.models), 0);
    const std::vector<std::int64_t> counts = battlesOfModels(battles);
    for (const std::int64_t n : counts)
        fit.ratings.push_back(undefined(n == 0 ? "no battles" : found.why, n));
    const auto say = [&](const std::vector<int> &models, const char *why) {
        for (const int model : models)
            fit.ratings[static_cast<std::size_t>(model)].why = why;
    };
    say(found.neverWins, "never wins, so that no finite rating fits");
    say(found.neverLoses, "never loses, so that no finite rating fits");
    return fit;
}

/// The covariance of what is left after the anchor's strength is taken off each.
void moveToAnchor(std::vector<double> &covariance, std::size_t models, std::size_t anchor)
{
    const std::vector<double> before = covariance;
    for (std::size_t i = 0; i < models; ++i) {
        for (std::size_t j = 0; j < models; ++j)
            covariance[i * models + j] = before[i * models + j] - before[i * models + anchor] -
                                         before[anchor * models + j] + before[anchor * models + anchor];
    }
}

/// The part of pairCovariance() that belongs to the strengths, in points squared.
std::vector<double> inPoints(const std::vector<double> &covariance, std::size_t models, std::size_t rows)
{
    std::vector<double> points;
    for (std::size_t i = 0; i < models && !covariance.empty(); ++i) {
        for (std::size_t j = 0; j < models; ++j)
            points.push_back(covariance[i * rows + j] * pointsPerLogit * pointsPerLogit);
    }
    return points;
}

const char *methodOf(RatingErrors errors)
{
    switch (errors) {
    case RatingErrors::ModelBased: return "normal interval, errors of the model";
    case RatingErrors::Sandwich: return "normal interval, sandwich errors by battle";
    case RatingErrors::Clustered: return "t interval, sandwich errors by item";
    case RatingErrors::None: break;
    }
    return "";
}

void addErrors(Estimate &rating, double variance, std::int64_t freedom, RatingErrors errors)
{
    rating.method = methodOf(errors);
    rating.se = std::sqrt(std::max(variance, 0.0));
    const double half = (freedom > 0 ? studentQuantile(freedom) : normalQuantile) * *rating.se;
    rating.low = *rating.value - half;
    rating.high = *rating.value + half;
}

/// Models that stand on one scale, and the battles among them.
struct Group
{
    const std::vector<int> &members;
    const Battles &battles;
    double prior;
    RatingOptions options; ///< the anchor by its place in members, if it is one of them
    bool hasErrors;

    Group(const std::vector<int> &models, const Battles &among, double weight, const RatingOptions &asked)
        : members(models)
        , battles(among)
        , prior(weight)
        , options(asked)
    {
        const auto anchor =
            asked.anchor ? std::find(members.begin(), members.end(), *asked.anchor) : members.end();
        options.anchor.reset();
        if (anchor != members.end())
            options.anchor = static_cast<int>(anchor - members.begin());
        hasErrors = asked.errors == RatingErrors::Clustered ? distinctItems(battles.cluster) > 1
                                                            : asked.errors != RatingErrors::None;
    }
};

std::vector<double> covarianceOf(const Group &group, const PairModel &model, const Strengths &strengths)
{
    if (!group.hasErrors)
        return {};
    const std::size_t models = group.members.size();
    std::vector<double> covariance =
        inPoints(pairCovariance(model, group.battles, strengths, group.prior, group.options.errors), models,
                 models + (model.hasTie ? 1 : 0));
    if (group.options.anchor)
        moveToAnchor(covariance, models, static_cast<std::size_t>(*group.options.anchor));
    return covariance;
}

/// All models are as sure as the anchor, which has no error of its own: nothing was seen to vary.
bool isWithoutSpread(const std::vector<double> &covariance, std::size_t models)
{
    for (std::size_t i = 0; i < models; ++i) {
        if (!isNoSpread(std::sqrt(std::max(covariance[i * models + i], 0.0)) / pointsPerLogit))
            return false;
    }
    return true;
}

void writeErrors(RatingFit &fit, const Group &group, const std::vector<double> &covariance)
{
    const std::size_t models = group.members.size();
    fit.covariance.resize(fit.ratings.size() * fit.ratings.size());
    const bool hasSpread = !isWithoutSpread(covariance, models);
    for (std::size_t i = 0; i < models; ++i) {
        const auto row = static_cast<std::size_t>(group.members[i]);
        if (hasSpread)
            addErrors(fit.ratings[row], covariance[i * models + i], fit.freedom, group.options.errors);
        else
            withdrawInterval(fit.ratings[row]);
        for (std::size_t j = 0; j < models; ++j)
            fit.covariance[row * fit.ratings.size() + static_cast<std::size_t>(group.members[j])] =
                covariance[i * models + j];
    }
}

/// Rates the models of a group and writes them into the whole fit.
void rateGroup(RatingFit &fit, const PairModel &model, const Group &group)
{
    const auto rating = [&](std::size_t member) -> Estimate & {
        return fit.ratings[static_cast<std::size_t>(group.members[member])];
    };
    const Strengths strengths = solvePairs(model, headToHead(group.battles), group.prior, {});
    if (!strengths.solved) {
        fit.why = "no finite ratings fit this model";
        for (std::size_t i = 0; i < group.members.size(); ++i)
            rating(i).why = fit.why;
        return;
    }
    fit.loss += strengths.loss;
    fit.steps = std::max(fit.steps, strengths.steps);
    if (model.hasTie)
        fit.tie = strengths.tie;
    const std::vector<double> points = asRatings(strengths.values, group.options);
    for (std::size_t i = 0; i < points.size(); ++i) {
        rating(i).why.clear();
        rating(i).value = points[i];
        if (!group.hasErrors && group.options.errors != RatingErrors::None)
            rating(i).note = tooFewForErrors(1);
    }
    const std::vector<double> covariance = covarianceOf(group, model, strengths);
    if (!covariance.empty())
        writeErrors(fit, group, covariance);
}

void rateRestricted(RatingFit &fit, const PairModel &model, const Battles &battles,
                    const std::vector<int> &members, double prior, const RatingOptions &options)
{
    const Restricted restricted(battles, members);
    const Battles among = restricted.view();
    rateGroup(fit, model, Group(members, among, prior, options));
}

void rateEachGroup(RatingFit &fit, const PairModel &model, const Battles &battles, const Connectivity &found,
                   const RatingOptions &options)
{
    fit.group = found.group;
    int rated = 0;
    for (int number = 0; number < found.groups; ++number) {
        std::vector<int> members;
        for (int candidate = 0; candidate < battles.models; ++candidate) {
            if (found.group[static_cast<std::size_t>(candidate)] == number)
                members.push_back(candidate);
        }
        if (members.size() < 2)
            continue;
        rateRestricted(fit, model, battles, members, 0, options);
        ++rated;
    }
    if (rated == 0)
        fit.why = found.why;
    fit.note = std::to_string(rated) + (rated == 1 ? " group" : " groups") +
               " rated on a scale of its own: " + found.why;
}

void rateWithPrior(RatingFit &fit, const PairModel &model, const Battles &battles, const Connectivity &found,
                   const RatingOptions &options)
{
    std::vector<int> members;
    for (int candidate = 0; candidate < battles.models; ++candidate) {
        if (std::find(found.unmet.begin(), found.unmet.end(), candidate) == found.unmet.end())
            members.push_back(candidate);
    }
    rateRestricted(fit, model, battles, members, priorWeight, options);
    fit.note = "with half a win and half a loss of weight 0.1 for each model against an average opponent: " +
               found.why;
}

} // namespace

std::vector<double> asRatings(const std::vector<double> &strengths, const RatingOptions &options)
{
    const double reference = options.anchor ? strengths[static_cast<std::size_t>(*options.anchor)]
                                            : std::accumulate(strengths.begin(), strengths.end(), 0.0) /
                                                  static_cast<double>(strengths.size());
    std::vector<double> ratings;
    ratings.reserve(strengths.size());
    for (const double strength : strengths)
        ratings.push_back(options.level + pointsPerLogit * (strength - reference));
    return ratings;
}

RatingFit fitRatings(const PairModel &model, const Battles &battles, const RatingOptions &options)
{
    const Connectivity found = connectivity(headToHead(battles));
    RatingFit fit = unrated(battles, found);
    if (options.errors == RatingErrors::Clustered)
        fit.freedom = std::max<std::int64_t>(distinctItems(battles.cluster) - 1, 0);
    if (found.why.empty()) {
        std::vector<int> all(static_cast<std::size_t>(battles.models));
        std::iota(all.begin(), all.end(), 0);
        rateGroup(fit, model, Group(all, battles, 0, options));
    } else if (battles.size() == 0 || options.separation == Separation::Refuse) {
        fit.why = found.why;
    } else if (options.separation == Separation::EachGroup) {
        rateEachGroup(fit, model, battles, found, options);
    } else {
        rateWithPrior(fit, model, battles, found, options);
    }
    return fit;
}

} // namespace stats
