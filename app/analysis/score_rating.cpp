// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/rating_methods.h"
#include "app/analysis/valid_calls.h"
#include "app/stats/relative_score.h"

#include <set>

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
    [[nodiscard]] Figure figure(Filter where) const
    {
        return {.estimate = stats::relativeScore(scores),
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

RelativeRating relativeOf(const CallsOfModel &calls, const BattleFilters &filters, const QString &name,
                          const QString &baseline)
{
    RelativeRating rating;
    for (const stats::ScorePair &pair : calls.all.scores) {
        rating.sum += *pair.system;
        rating.baselineSum += *pair.reference;
    }
    rating.shownFirst = calls.shownFirst.figure(filters.scoredFirst(name, baseline));
    rating.shownSecond = calls.shownSecond.figure(filters.scoredSecond(name, baseline));
    return rating;
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
        const QString &name = task.names[i], &baseline = *task.options.baseline;
        rated.figures.emplace_back();
        rated.relative.emplace_back();
        if (isBaseline) {
            rated.ratings.push_back(stats::undefined("it is the baseline", 0));
            continue;
        }
        rated.figures.back() = calls[i].all.figure(task.filters.scored(name, baseline));
        rated.ratings.push_back(rated.figures.back()->estimate);
        if (!calls[i].all.scores.empty())
            rated.relative.back() = relativeOf(calls[i], task.filters, name, baseline);
    }
    return rated;
}

} // namespace analysis
