// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/annotations.h"

#include "app/analysis/places.h"

#include <algorithm>
#include <map>

namespace analysis {

namespace {

/// Of a choice that counts.
double preferenceOf(model::Choice choice) { return 1 + categoryOf(choice) / 2.0; }

double mirrored(double preference) { return 3 - preference; }

/// Of the judge's calls on the selected comparisons, the valid ones.
model::Result<> addCalls(const Dataset &dataset, const Selection &selection, Annotator &annotator)
{
    const auto calls = callsOf(dataset, annotator.party.ref);
    if (!calls)
        return tl::unexpected(calls.error());
    const auto &verdicts = dataset.columns.verdicts;
    for (const std::size_t call : *calls) {
        const std::int32_t rank = dataset.rankOf[static_cast<std::size_t>(verdicts.comparison[call])];
        if (verdicts.state[call] != model::State::Valid || selection[static_cast<std::size_t>(rank)] == 0)
            continue;
        const double preference = preferenceOf(static_cast<model::Choice>(verdicts.choice[call]));
        Annotation annotation{rank, verdicts.rater[call], preference, std::nullopt};
        if (verdicts.order[call] != model::Order::Unknown)
            annotation.ofFirst =
                verdicts.order[call] == model::Order::AFirst ? preference : mirrored(preference);
        annotator.annotations.push_back(annotation);
    }
    std::ranges::stable_sort(annotator.annotations, {}, &Annotation::rank);
    return {};
}

/// Where what each person chose was shown, by comparison and rater.
using Places = std::map<std::pair<std::int32_t, std::int32_t>, Place>;

model::Result<Places> placesOf(const Dataset &dataset, const RaterRef &ref)
{
    const auto votes = votesAt(dataset, ref, Place::Any);
    if (!votes)
        return tl::unexpected(votes.error());
    Places places;
    for (const std::size_t vote : *votes)
        places.emplace(std::pair(dataset.columns.votes.comparison[vote], dataset.columns.votes.rater[vote]),
                       *placeOf(dataset.columns, vote));
    return places;
}

model::Result<> addBallots(const Dataset &dataset, Selector &selector, const Selection &selection,
                           Annotator &annotator)
{
    const auto sheet = selector.sheetOf(annotator.party.ref);
    if (!sheet)
        return tl::unexpected(sheet.error());
    const auto places = placesOf(dataset, annotator.party.ref);
    if (!places)
        return tl::unexpected(places.error());
    for (const Ballot &ballot : (*sheet)->ballots) {
        const auto rank = static_cast<std::size_t>(ballot.rank);
        if (ballot.standing != Standing::Counted || selection[rank] == 0)
            continue;
        Annotation annotation{ballot.rank, ballot.voter, preferenceOf(ballot.choice), std::nullopt};
        const auto place = places->find({dataset.comparisonAt[rank], ballot.voter});
        if (place != places->end())
            annotation.ofFirst = place->second == Place::Left ? 1 : place->second == Place::Right ? 2 : 1.5;
        annotator.annotations.push_back(annotation);
    }
    return {};
}

ToldBy toldBy(const Dataset &dataset, const RaterRef &ref)
{
    if (ref.kind == RaterRef::Kind::Humans)
        return ToldBy::Votes;
    const auto raters = ratersOf(dataset, ref);
    const auto &verdicts = dataset.columns.verdicts.rater;
    if (raters && std::ranges::find(verdicts, raters->front()) != verdicts.end())
        return ToldBy::Calls;
    const bool isJudged = raters && isJudge(dataset, raters->front());
    return isJudged ? ToldBy::Rulings : ToldBy::Votes;
}

} // namespace

const char *Annotator::unit() const
{
    switch (toldBy) {
    case ToldBy::Votes: return "vote";
    case ToldBy::Calls: return "verdict";
    case ToldBy::Rulings: break;
    }
    return "comparison";
}

Filter Annotator::having(int least) const
{
    if (isPeople())
        return count(Predicate::Votes, party.ref, Operator::GreaterEqual, least);
    if (toldBy == ToldBy::Calls)
        return count(Predicate::Calls, party.ref, Operator::GreaterEqual, least);
    return least > 1 ? anyOf({}) : choice(party.ref, Chosen::Any, SideFrame::Name);
}

Filter Annotator::decided() const
{
    return toldBy == ToldBy::Calls ? calledOnce(party.ref, Chosen::Decided)
                                   : about(Predicate::Decided, party.ref);
}

Filter Annotator::shown() const
{
    if (toldBy != ToldBy::Calls)
        return chosePlace(party.ref, Place::Any);
    std::vector<Filter> orders;
    for (const model::Order order : {model::Order::AFirst, model::Order::BFirst}) {
        RaterRef ref = party.ref;
        ref.order = order;
        orders.push_back(calledOnce(ref, Chosen::Any));
    }
    return anyOf(std::move(orders));
}

model::Result<Annotator> annotatorOf(const Dataset &dataset, Selector &selector, const Party &party,
                                     const Selection &selection)
{
    Annotator annotator{party, toldBy(dataset, party.ref), {}};
    const auto added = annotator.toldBy == ToldBy::Calls
                           ? addCalls(dataset, selection, annotator)
                           : addBallots(dataset, selector, selection, annotator);
    if (!added)
        return tl::unexpected(added.error());
    return annotator;
}

} // namespace analysis
