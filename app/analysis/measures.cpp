// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/measures.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

const QString criterionPrefix = u"criterion:"_s, ratingPrefix = u"rating:"_s;

/// From row numbers to indices of the columns; -1 for what came after they were read.
std::int32_t placeOfRater(const Dataset &dataset, model::RaterId rater)
{
    const auto &raters = dataset.columns.raters;
    const auto found = std::ranges::lower_bound(raters, rater.value, {},
                                                [](const model::Rater &one) { return one.id.value; });
    return found != raters.end() && found->id.value == rater.value
               ? static_cast<std::int32_t>(found - raters.begin())
               : -1;
}

std::int32_t rankOfRow(const Dataset &dataset, model::ComparisonId comparison)
{
    const auto &ids = dataset.columns.comparisons.id;
    const auto found = std::ranges::lower_bound(ids, comparison.value);
    return found != ids.end() && *found == comparison.value
               ? dataset.rankOf[static_cast<std::size_t>(found - ids.begin())]
               : -1;
}

/// Rank, rater and occasion of the votes whose merge conflict is undecided.
using VoteKey = std::tuple<std::int32_t, std::int32_t, std::int32_t>;
std::set<VoteKey> conflictedVotes(const Dataset &dataset)
{
    std::set<VoteKey> conflicted;
    const auto &votes = dataset.columns.votes;
    for (std::size_t i = 0; i < votes.size(); ++i) {
        if (votes.isConflicted[i] != 0)
            conflicted.emplace(dataset.rankOf[static_cast<std::size_t>(votes.comparison[i])], votes.rater[i],
                               votes.occasion[i]);
    }
    return conflicted;
}

/// 1 for a, 0 for a tie, -1 for b; nothing for anything else.
std::optional<double> signOf(std::optional<model::Choice> choice)
{
    const int category = choice ? categoryOf(*choice) : -1;
    return category < 0 ? std::nullopt : std::optional(1.0 - category);
}

using NumberOf = std::function<std::optional<double>(const store::VoteMeasure &)>;

/// Values of votes: the units are the comparisons.
MeasuredValues valuesOfVotes(const Dataset &dataset, const std::vector<store::VoteMeasure> &votes,
                             bool isSided, const NumberOf &numberOf)
{
    MeasuredValues result;
    result.isSided = isSided;
    result.item = dataset.itemAt;
    for (std::size_t rank = 0; rank < dataset.size(); ++rank)
        result.ranks.push_back({static_cast<std::int32_t>(rank)});
    const std::set<VoteKey> conflicted = conflictedVotes(dataset);
    for (const store::VoteMeasure &vote : votes) {
        const std::int32_t rank = rankOfRow(dataset, vote.comparison);
        const std::int32_t rater = placeOfRater(dataset, vote.rater);
        const std::optional<double> number = numberOf(vote);
        if (rank >= 0 && rater >= 0 && number && !conflicted.contains({rank, rater, vote.occasion}))
            result.values.push_back({rank, rater, vote.occasion, *number});
    }
    std::ranges::stable_sort(result.values, {}, &MeasuredValues::Value::unit);
    return result;
}

MeasuredValues strengthsOf(const Dataset &dataset, const std::vector<store::VoteMeasure> &votes)
{
    std::set<qint64> givers;
    for (const store::VoteMeasure &vote : votes) {
        if (vote.number)
            givers.insert(vote.rater.value);
    }
    return valuesOfVotes(dataset, votes, true, [&](const store::VoteMeasure &vote) -> std::optional<double> {
        const std::optional<double> sign = signOf(vote.choice);
        if (!sign || !givers.contains(vote.rater.value))
            return std::nullopt;
        if (*sign == 0)
            return 0.0;
        return vote.number ? std::optional(*sign * *vote.number) : std::nullopt;
    });
}

MeasuredValues criterionOf(const Dataset &dataset, const std::vector<store::VoteMeasure> &votes)
{
    const bool hasScores =
        std::ranges::any_of(votes, [](const store::VoteMeasure &vote) { return vote.number.has_value(); });
    if (hasScores)
        return valuesOfVotes(dataset, votes, false,
                             [](const store::VoteMeasure &vote) { return vote.number; });
    return valuesOfVotes(dataset, votes, true,
                         [](const store::VoteMeasure &vote) { return signOf(vote.choice); });
}

/// A response up to a turn, by item.
using ResponseKey = std::tuple<std::int32_t, qint64, std::int32_t>;

/// The comparisons that show each response up to a turn.
std::map<ResponseKey, std::vector<std::int32_t>> shownResponses(
    const Dataset &dataset, const std::vector<store::ComparedResponses> &compared)
{
    std::map<ResponseKey, std::vector<std::int32_t>> shown;
    for (const store::ComparedResponses &sides : compared) {
        const std::int32_t rank = rankOfRow(dataset, sides.comparison);
        if (rank < 0)
            continue;
        const auto comparison =
            static_cast<std::size_t>(dataset.comparisonAt[static_cast<std::size_t>(rank)]);
        const auto &columns = dataset.columns.comparisons;
        for (const model::ResponseId response : {sides.a, sides.b})
            shown[{columns.item[comparison], response.value, columns.turn[comparison]}].push_back(rank);
    }
    return shown;
}

MeasuredValues ratingsOf(const Dataset &dataset, const std::vector<store::ResponseRating> &ratings,
                         const std::vector<store::ComparedResponses> &compared)
{
    MeasuredValues result;
    std::map<std::pair<qint64, std::int32_t>, std::int32_t> unitOf;
    for (const auto &[key, ranks] : shownResponses(dataset, compared)) {
        const auto &[item, response, turn] = key;
        unitOf.emplace(std::pair(response, turn), static_cast<std::int32_t>(result.ranks.size()));
        result.item.push_back(item);
        result.ranks.push_back(ranks);
    }
    for (const store::ResponseRating &rating : ratings) {
        const auto unit = unitOf.find({rating.response.value, rating.turn});
        const std::int32_t rater = placeOfRater(dataset, rating.rater);
        if (unit != unitOf.end() && rater >= 0)
            result.values.push_back({unit->second, rater, rating.repetition, rating.number});
    }
    std::ranges::stable_sort(result.values, {}, &MeasuredValues::Value::unit);
    return result;
}

} // namespace

std::optional<Measure> measureFromWord(QStringView word)
{
    if (word == u"strength")
        return Measure{Measure::Kind::Strength, {}};
    if (word.startsWith(criterionPrefix) && word.size() > criterionPrefix.size())
        return Measure{Measure::Kind::Criterion, word.mid(criterionPrefix.size()).toString()};
    if (word.startsWith(ratingPrefix))
        return Measure{Measure::Kind::Rating, word.mid(ratingPrefix.size()).toString()};
    return std::nullopt;
}

QString wordOf(const Measure &measure)
{
    switch (measure.kind) {
    case Measure::Kind::Criterion: return criterionPrefix + measure.name;
    case Measure::Kind::Rating: return ratingPrefix + measure.name;
    case Measure::Kind::Strength: break;
    }
    return u"strength"_s;
}

QString wordOf(double value)
{
    return QString::number(value == 0 ? 0.0 : value, 'g', QLocale::FloatingPointShortest);
}

model::Result<MeasuredValues> measuredValues(const Dataset &dataset, const MeasureLookups &lookups,
                                             const Measure &measure)
{
    if (measure.kind == Measure::Kind::Rating) {
        const auto ratings = lookups.ratings(measure.name);
        const auto compared = lookups.comparedResponses();
        if (!ratings || !compared)
            return tl::unexpected(ratings ? compared.error() : ratings.error());
        return ratingsOf(dataset, *ratings, *compared);
    }
    const bool isStrength = measure.kind == Measure::Kind::Strength;
    const auto votes = isStrength ? lookups.strengths() : lookups.criteria(measure.name);
    if (!votes)
        return tl::unexpected(votes.error());
    return isStrength ? strengthsOf(dataset, *votes) : criterionOf(dataset, *votes);
}

} // namespace analysis
