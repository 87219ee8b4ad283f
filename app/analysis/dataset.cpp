// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/dataset.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace analysis {

namespace {

void rankComparisons(Dataset &dataset)
{
    const auto &comparisons = dataset.columns.comparisons;
    const std::size_t size = comparisons.size();
    dataset.comparisonAt.resize(size);
    std::iota(dataset.comparisonAt.begin(), dataset.comparisonAt.end(), 0);
    std::stable_sort(dataset.comparisonAt.begin(), dataset.comparisonAt.end(), [&](auto one, auto two) {
        return comparisons.item[static_cast<std::size_t>(one)] <
               comparisons.item[static_cast<std::size_t>(two)];
    });
    dataset.rankOf.resize(size);
    dataset.itemAt.resize(size);
    for (std::size_t rank = 0; rank < size; ++rank) {
        const auto comparison = static_cast<std::size_t>(dataset.comparisonAt[rank]);
        dataset.rankOf[comparison] = static_cast<std::int32_t>(rank);
        dataset.itemAt[rank] = comparisons.item[comparison];
    }
}

std::vector<Ballot> votesAsBallots(const Dataset &dataset)
{
    const auto &votes = dataset.columns.votes;
    std::vector<Ballot> ballots;
    ballots.reserve(votes.size() + dataset.rulings.size() + dataset.columns.rulings.size());
    for (std::size_t i = 0; i < votes.size(); ++i) {
        const model::Choice choice = votes.choice[i];
        ballots.push_back({.rank = dataset.rankOf[static_cast<std::size_t>(votes.comparison[i])],
                           .voter = votes.rater[i],
                           .occasion = static_cast<std::int16_t>(std::min(votes.occasion[i], 32767)),
                           .choice = choice,
                           .standing = choice == model::Choice::CannotJudge ? Standing::Abstained
                                       : votes.isConflicted[i] != 0         ? Standing::Conflicted
                                                                            : Standing::Counted});
    }
    return ballots;
}

// A derived ruling stands before an imported one of the same judge.
void addRulings(const Dataset &dataset, std::vector<Ballot> &ballots)
{
    std::set<std::pair<std::int32_t, std::int32_t>> derived;
    const auto &imported = dataset.columns.rulings;
    for (const DerivedRuling &ruling : dataset.rulings) {
        ballots.push_back(ballotOf(dataset, ruling.comparison, ruling.rater, ruling.ruling));
        if (imported.size() > 0)
            derived.insert({ruling.rater, ruling.comparison});
    }
    for (std::size_t i = 0; i < imported.size(); ++i) {
        if (derived.contains({imported.rater[i], imported.comparison[i]}))
            continue;
        const auto choice = static_cast<model::Choice>(imported.choice[i]);
        const Outcome outcome = imported.choice[i] == 0 ? Outcome::Failed
                                : choice == model::Choice::CannotJudge
                                    ? Outcome::Abstained
                                    : static_cast<Outcome>(categoryOf(choice));
        Ballot ballot = ballotOf(dataset, imported.comparison[i], imported.rater[i], outcome);
        if (ballot.standing == Standing::Counted)
            ballot.choice = choice; // keeps the kind of tie
        ballots.push_back(ballot);
    }
}

// By rank, voter, occasion. Ranks are dense, so a counting sort leaves only the few ballots of one rank to
// sort.
void sortBallots(Dataset &dataset, const std::vector<Ballot> &unsorted)
{
    dataset.ballotsFrom.assign(dataset.size() + 1, 0);
    for (const Ballot &ballot : unsorted)
        ++dataset.ballotsFrom[static_cast<std::size_t>(ballot.rank) + 1];
    std::partial_sum(dataset.ballotsFrom.begin(), dataset.ballotsFrom.end(), dataset.ballotsFrom.begin());
    std::vector<std::uint32_t> next = dataset.ballotsFrom;
    dataset.ballots.resize(unsorted.size());
    for (const Ballot &ballot : unsorted)
        dataset.ballots[next[static_cast<std::size_t>(ballot.rank)]++] = ballot;
    for (std::size_t rank = 0; rank < dataset.size(); ++rank)
        std::sort(dataset.ballots.begin() + dataset.ballotsFrom[rank],
                  dataset.ballots.begin() + dataset.ballotsFrom[rank + 1],
                  [](const Ballot &one, const Ballot &two) {
                      return std::pair(one.voter, one.occasion) < std::pair(two.voter, two.occasion);
                  });
}

} // namespace

Ballot ballotOf(const Dataset &dataset, std::int32_t comparison, std::int32_t voter, Outcome outcome)
{
    Ballot ballot{.rank = dataset.rankOf[static_cast<std::size_t>(comparison)],
                  .voter = voter,
                  .occasion = 1,
                  .choice = model::Choice::CannotJudge,
                  .standing = Standing::NoRuling};
    switch (outcome) {
    case Outcome::A:
    case Outcome::Tie:
    case Outcome::B:
        ballot.choice = choiceOf(static_cast<int>(outcome));
        ballot.standing = Standing::Counted;
        break;
    case Outcome::Abstained: ballot.standing = Standing::Abstained; break;
    case Outcome::Failed:
    case Outcome::NotRun: break;
    }
    return ballot;
}

Dataset makeDataset(model::VoteColumns columns)
{
    Dataset dataset;
    dataset.columns = std::move(columns);
    rankComparisons(dataset);
    dataset.rulings = deriveRulings(dataset.columns);
    std::vector<Ballot> ballots = votesAsBallots(dataset);
    addRulings(dataset, ballots);
    sortBallots(dataset, ballots);
    dataset.ballotsOf.resize(dataset.columns.raters.size());
    for (std::size_t i = 0; i < dataset.ballots.size(); ++i)
        dataset.ballotsOf[static_cast<std::size_t>(dataset.ballots[i].voter)].push_back(
            static_cast<std::uint32_t>(i));
    return dataset;
}

} // namespace analysis
