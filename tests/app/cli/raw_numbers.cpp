// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/raw_numbers.h"

#include "app/analysis/stated_preference.h"
#include "db/store/answers.h"
#include "db/store/measures.h"
#include "tests/support/project_builder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace test {

namespace {

using Place = std::pair<qint64, int>;

std::int32_t caseOf(const model::VoteColumns &columns, model::ComparisonId comparison)
{
    const auto &ids = columns.comparisons.id;
    return static_cast<std::int32_t>(std::ranges::find(ids, comparison.value) - ids.begin());
}

const model::Rater &raterOf(const model::VoteColumns &columns, model::RaterId id)
{
    return *std::ranges::find(columns.raters, id, &model::Rater::id);
}

int signOf(model::Choice choice)
{
    return choice == model::Choice::A ? 1 : choice == model::Choice::B ? -1 : 0;
}

/// The cases that show each response up to a turn, and the sides of each comparison.
struct Shown
{
    std::map<Place, CaseSet> cases;
    std::map<qint64, std::pair<Place, Place>> sides;

    Shown(store::Project &project, const model::VoteColumns &columns)
    {
        for (const store::ComparedResponses &one : support::must(store::comparedResponses(project))) {
            const Place a{one.a.value, one.turn}, b{one.b.value, one.turn};
            for (const Place &place : {a, b})
                cases[place].insert(caseOf(columns, one.comparison));
            sides[one.comparison.value] = {a, b};
        }
    }
};

std::vector<RawUnit> ratings(store::Project &project, const model::VoteColumns &columns, const QString &name)
{
    const Shown shown(project, columns);
    std::map<Place, RawUnit> units;
    for (const store::ResponseRating &one : support::must(store::responseRatings(project, name))) {
        const auto found = shown.cases.find({one.response.value, one.turn});
        if (found == shown.cases.end() || one.repetition != 1)
            continue;
        RawUnit &unit = units[found->first];
        unit.cases = found->second;
        unit.by[raterOf(columns, one.rater).name] = one.number;
    }
    std::vector<RawUnit> list;
    for (const auto &[place, unit] : units)
        list.push_back(unit);
    return list;
}

std::vector<RawUnit> numbersOfVotes(const std::vector<store::VoteMeasure> &votes,
                                    const model::VoteColumns &columns, bool isStrength)
{
    std::set<qint64> givers;
    for (const store::VoteMeasure &vote : votes) {
        if (vote.number)
            givers.insert(vote.rater.value);
    }
    std::map<std::int32_t, RawUnit> units;
    const auto give = [&](const store::VoteMeasure &vote, double number) {
        RawUnit &unit = units[caseOf(columns, vote.comparison)];
        unit.cases = {caseOf(columns, vote.comparison)};
        unit.by[raterOf(columns, vote.rater).name] = number;
    };
    for (const store::VoteMeasure &vote : votes) {
        if (vote.occasion != 1)
            continue;
        // A tie is 0 of who gives strengths; a criterion has scores, or else choices.
        if (isStrength && givers.contains(vote.rater.value) && vote.choice &&
            (model::isTie(*vote.choice) || (vote.number && signOf(*vote.choice) != 0)))
            give(vote, signOf(*vote.choice) * vote.number.value_or(0));
        else if (!isStrength && (givers.empty() ? vote.choice.has_value() : vote.number.has_value()))
            give(vote, givers.empty() ? signOf(*vote.choice) : *vote.number);
    }
    std::vector<RawUnit> list;
    for (const auto &[comparison, unit] : units)
        list.push_back(unit);
    return list;
}

} // namespace

std::vector<RawUnit> rawNumbers(store::Project &project, const model::VoteColumns &columns, const QString &of)
{
    const QString name = of.section(u':', 1);
    if (of.startsWith(u"rating:"))
        return ratings(project, columns, name);
    const bool isStrength = of == u"strength";
    return numbersOfVotes(
        support::must(isStrength ? store::voteStrengths(project) : store::voteCriteria(project, name)),
        columns, isStrength);
}

RawCriterion rawCriterion(store::Project &project, const model::VoteColumns &columns, const QString &name)
{
    RawCriterion criterion;
    for (const store::VoteMeasure &vote : support::must(store::voteCriteria(project, name))) {
        if (vote.occasion == 1 && vote.choice && *vote.choice != model::Choice::CannotJudge)
            criterion[{caseOf(columns, vote.comparison), raterOf(columns, vote.rater).name}] =
                signOf(*vote.choice);
    }
    return criterion;
}

std::vector<RawScore> rawScores(store::Project &project, const model::VoteColumns &columns)
{
    const Shown shown(project, columns);
    std::vector<RawScore> scores;
    for (const store::ScoreRow &row : support::must(store::scoreRows(project))) {
        const model::Rater &rater = raterOf(columns, row.rater);
        const auto add = [&](const Place &place, double value, const CaseSet &cases) {
            scores.push_back({rater.name, rater.kind == model::RaterKind::Human, row.comparison.value != 0,
                              place, value, cases});
        };
        if (row.comparison.value != 0) {
            const auto &[a, b] = shown.sides.at(row.comparison.value);
            add(a, row.a, {caseOf(columns, row.comparison)});
            add(b, row.b, {caseOf(columns, row.comparison)});
        } else if (const auto found = shown.cases.find({row.response.value, row.turn});
                   found != shown.cases.end()) {
            add(found->first, row.a, found->second);
        }
    }
    return scores;
}

std::map<std::int32_t, RawSaying> rawSayings(store::Project &project, const model::VoteColumns &columns,
                                             const QString &judge)
{
    std::map<std::int32_t, RawSaying> sayings;
    const model::RaterId id = std::ranges::find(columns.raters, judge, &model::Rater::name)->id;
    support::must(store::visitRationales(project, id, [&](const store::Rationale &rationale) {
        RawSaying &saying = sayings[caseOf(columns, rationale.comparison)];
        const auto stated = analysis::statedPreference(rationale.text);
        if (!stated || rationale.order == model::Order::Unknown) {
            saying.isSilent = true;
            return;
        }
        const int first = rationale.order == model::Order::AFirst ? 1 : -1;
        const int said = *stated == analysis::Stated::Tie     ? 0
                         : *stated == analysis::Stated::First ? first
                                                              : -first;
        (said == signOf(rationale.choice) ? saying.agrees : saying.contradicts) = true;
    }));
    return sayings;
}

} // namespace test
