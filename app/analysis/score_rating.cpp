// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/rating_methods.h"
#include "app/analysis/valid_calls.h"
#include "app/stats/relative_score.h"

#include <iterator>
#include <set>
#include <utility>

namespace analysis {

namespace {

using Kind = model::Error::Kind;

/// The scores of a model and the baseline in some of the calls.
struct Calls
{
    std::vector<stats::ScorePair> scores;
    std::set<std::int32_t> comparisons;

    void add(const model::VoteColumns &columns, std::size_t call, bool isModelA)
    {
        const auto comparison = static_cast<std::size_t>(columns.verdicts.comparison[call]);
        const auto &a = columns.verdicts.scoreA[call], &b = columns.verdicts.scoreB[call];
        scores.push_back({.system = isModelA ? a : b,
                          .reference = isModelA ? b : a,
                          .item = columns.comparisons.item[comparison]});
        comparisons.insert(columns.verdicts.comparison[call]);
    }
    void add(const Calls &others)
    {
        scores.insert(scores.end(), others.scores.begin(), others.scores.end());
        comparisons.insert(others.comparisons.begin(), others.comparisons.end());
    }
    [[nodiscard]] Figure figure(Filter where, const std::optional<stats::Bootstrap> &bootstrap) const
    {
        return figure(std::move(where), bootstrap ? stats::bootstrapRelativeScore(scores, *bootstrap)
                                                  : stats::relativeScore(scores));
    }
    [[nodiscard]] Figure figure(Filter where, stats::Estimate estimate) const
    {
        return {.estimate = std::move(estimate),
                .unit = "verdict",
                .cases = static_cast<std::int64_t>(comparisons.size()),
                .where = std::move(where)};
    }
};

struct CallsOfModel
{
    Calls all, shownFirst, shownSecond;
};

/// By model, those of the baseline empty.
std::vector<CallsOfModel> callsAgainst(const RatingTask &task, const std::vector<std::size_t> &calls,
                                       const Selection &selection)
{
    const auto &columns = task.dataset.columns;
    const std::int32_t baseline = task.list.models[static_cast<std::size_t>(*task.baseline)];
    std::vector<std::int32_t> placeOf(columns.models.size(), -1);
    for (std::size_t i = 0; i < task.list.models.size(); ++i)
        placeOf[static_cast<std::size_t>(task.list.models[i])] = static_cast<std::int32_t>(i);
    std::vector<CallsOfModel> models(task.list.models.size());
    for (const std::size_t call : calls) {
        const auto comparison = static_cast<std::size_t>(columns.verdicts.comparison[call]);
        const std::int32_t a = columns.comparisons.modelA[comparison],
                           b = columns.comparisons.modelB[comparison];
        const auto rank = static_cast<std::size_t>(task.dataset.rankOf[comparison]);
        if (a == b || (a != baseline && b != baseline) || !hasScores(task.dataset, call) ||
            selection[rank] == 0)
            continue;
        const bool isModelA = b == baseline;
        const std::int32_t place = placeOf[static_cast<std::size_t>(isModelA ? a : b)];
        if (place < 0)
            continue;
        CallsOfModel &of = models[static_cast<std::size_t>(place)];
        of.all.add(columns, call, isModelA);
        const model::Order order = columns.verdicts.order[call];
        if (order != model::Order::Unknown)
            ((order == model::Order::AFirst) == isModelA ? of.shownFirst : of.shownSecond)
                .add(columns, call, isModelA);
    }
    return models;
}

RelativeRating relativeOf(const RatingTask &task, const CallsOfModel &calls, const QString &name)
{
    const QString &baseline = *task.options.baseline;
    const auto &bootstrap = task.options.bootstrap;
    RelativeRating rating;
    for (const stats::ScorePair &pair : calls.all.scores) {
        rating.sum += *pair.system;
        rating.baselineSum += *pair.reference;
    }
    rating.shownFirst = calls.shownFirst.figure(task.filters.scoredFirst(name, baseline), bootstrap);
    rating.shownSecond = calls.shownSecond.figure(task.filters.scoredSecond(name, baseline), bootstrap);
    return rating;
}

/// One by definition, with every call behind the others' figures.
Figure figureOfBaseline(const RatingTask &task, const std::vector<CallsOfModel> &models)
{
    Calls all;
    std::vector<Filter> filters;
    for (std::size_t i = 0; i < models.size(); ++i) {
        if (models[i].all.scores.empty())
            continue;
        all.add(models[i].all);
        filters.push_back(task.filters.scored(task.names[i], *task.options.baseline));
    }
    return all.figure(anyOf(std::move(filters)), ofBaseline(1, std::ssize(all.scores)));
}

} // namespace

model::Result<Rated> rateByScores(const RatingTask &task)
{
    const RaterRef &ref = task.options.by.ref;
    if (ref.kind != RaterRef::Kind::Name)
        return model::fail(Kind::Usage, QStringLiteral("scores are those of one judge; name it with --by"));
    const auto valid = validCalls(task.dataset, ref);
    const auto selection = task.selector.select(scopeOf(task.options));
    if (!valid || !selection)
        return tl::unexpected(valid ? selection.error() : valid.error());
    const auto calls = callsAgainst(task, *valid, *selection);
    Rated rated;
    rated.note =
        QStringLiteral("the sum of a model's scores over that of %1, over the calls that scored both")
            .arg(*task.options.baseline);
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const bool isBaseline = static_cast<int>(i) == *task.baseline;
        const QString &name = task.names[i];
        rated.figures.emplace_back(
            isBaseline ? figureOfBaseline(task, calls)
                       : calls[i].all.figure(task.filters.scored(name, *task.options.baseline),
                                             task.options.bootstrap));
        rated.ratings.push_back(rated.figures.back()->estimate);
        rated.relative.emplace_back();
        if (!calls[i].all.scores.empty())
            rated.relative.back() = relativeOf(task, calls[i], name);
    }
    return rated;
}

} // namespace analysis
