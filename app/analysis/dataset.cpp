// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/dataset.h"

#include "app/analysis/parts.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace analysis {

namespace {

// Items are dense, so that counting sorts: by item, and as in the file within one.
void rankComparisons(Dataset &dataset)
{
    const auto &items = dataset.columns.comparisons.item;
    const std::int32_t last = items.empty() ? 0 : *std::max_element(items.begin(), items.end());
    std::vector<std::int32_t> next(static_cast<std::size_t>(last) + 2);
    for (const std::int32_t item : items)
        ++next[static_cast<std::size_t>(item) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    dataset.comparisonAt.resize(items.size());
    dataset.rankOf.resize(items.size());
    dataset.itemAt.resize(items.size());
    for (std::size_t comparison = 0; comparison < items.size(); ++comparison) {
        const std::int32_t rank = next[static_cast<std::size_t>(items[comparison])]++;
        dataset.rankOf[comparison] = rank;
        dataset.comparisonAt[static_cast<std::size_t>(rank)] = static_cast<std::int32_t>(comparison);
        dataset.itemAt[static_cast<std::size_t>(rank)] = items[comparison];
    }
}

Ballot ballotOfVote(const Dataset &dataset, std::size_t vote)
{
    const auto &votes = dataset.columns.votes;
    const model::Choice choice = votes.choice[vote];
    return {.rank = dataset.rankOf[static_cast<std::size_t>(votes.comparison[vote])],
            .voter = votes.rater[vote],
            .occasion = static_cast<std::int16_t>(std::min(votes.occasion[vote], 32767)),
            .choice = choice,
            .standing = choice == model::Choice::CannotJudge ? Standing::Abstained
                        : votes.isConflicted[vote] != 0      ? Standing::Conflicted
                                                             : Standing::Counted};
}

/// Who says something of what: rater, comparison.
using Said = std::set<std::pair<std::int32_t, std::int32_t>>;

// The first votes of those who have rulings too: somebody whose kind was changed, or a source with both.
Said votesBesideRulings(const Dataset &dataset)
{
    const auto &votes = dataset.columns.votes;
    std::vector<char> hasRulings(dataset.columns.raters.size());
    for (const DerivedRuling &ruling : dataset.rulings)
        hasRulings[static_cast<std::size_t>(ruling.rater)] = 1;
    for (const std::int32_t rater : dataset.columns.rulings.rater)
        hasRulings[static_cast<std::size_t>(rater)] = 1;
    Said said;
    if (std::ranges::count(hasRulings, 1) == 0)
        return said;
    for (std::size_t vote = 0; vote < votes.size(); ++vote) {
        if (votes.occasion[vote] == 1 && hasRulings[static_cast<std::size_t>(votes.rater[vote])] != 0)
            said.insert({votes.rater[vote], votes.comparison[vote]});
    }
    return said;
}

// A rater says one thing of a comparison: its vote stands before its ruling, a derived ruling before an
// imported one, the first imported one before those after it.
std::vector<Ballot> rulingsAsBallots(const Dataset &dataset)
{
    std::vector<Ballot> ballots;
    Said said = votesBesideRulings(dataset);
    const auto &imported = dataset.columns.rulings;
    for (const DerivedRuling &ruling : dataset.rulings) {
        if (!said.contains({ruling.rater, ruling.comparison}))
            ballots.push_back(ballotOf(dataset, ruling.comparison, ruling.rater, ruling.ruling));
        if (imported.size() > 0)
            said.insert({ruling.rater, ruling.comparison});
    }
    for (std::size_t i = 0; i < imported.size(); ++i) {
        if (!said.insert({imported.rater[i], imported.comparison[i]}).second)
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
    return ballots;
}

/// So few that the ballots of a block stay near the processor while they are sorted, and so many that it
/// writes to few blocks at a time.
constexpr std::size_t RanksOfBlock = 1024;

// By block of ranks, within one as they come: votes, then rulings. Blocks are dense: each part of the votes
// is counted by block, and then has its places. Returns block -> first ballot.
std::vector<std::uint32_t> placeBallots(Dataset &dataset, const std::vector<Ballot> &rulings)
{
    const auto &comparison = dataset.columns.votes.comparison;
    const auto blockOf = [](std::int32_t rank) { return static_cast<std::size_t>(rank) / RanksOfBlock; };
    const std::size_t blocks = dataset.size() / RanksOfBlock + 1;
    std::vector<std::vector<std::uint32_t>> next(partCount(comparison.size()) + 1,
                                                 std::vector<std::uint32_t>(blocks));
    inParts(comparison.size(), [&](std::size_t part, std::size_t from, std::size_t to) {
        for (std::size_t vote = from; vote < to; ++vote)
            ++next[part][blockOf(dataset.rankOf[static_cast<std::size_t>(comparison[vote])])];
    });
    for (const Ballot &ruling : rulings)
        ++next.back()[blockOf(ruling.rank)];
    std::vector<std::uint32_t> blockFrom{0};
    std::uint32_t place = 0;
    for (std::size_t block = 0; block < blocks; ++block) {
        for (auto &places : next)
            place += std::exchange(places[block], place);
        blockFrom.push_back(place);
    }
    dataset.ballots.resize(place);
    inParts(comparison.size(), [&](std::size_t part, std::size_t from, std::size_t to) {
        for (std::size_t vote = from; vote < to; ++vote) {
            const Ballot ballot = ballotOfVote(dataset, vote);
            dataset.ballots[next[part][blockOf(ballot.rank)]++] = ballot;
        }
    });
    for (const Ballot &ruling : rulings)
        dataset.ballots[next.back()[blockOf(ruling.rank)]++] = ruling;
    return blockFrom;
}

// By rank, which are dense, so that counting sorts; within one by voter, then occasion. The ballots of the
// block stand from `first` on, and once more in `unsorted`.
void sortBlock(Dataset &dataset, const std::vector<Ballot> &unsorted, std::size_t fromRank,
               std::size_t toRank, std::uint32_t first)
{
    std::uint32_t place = first;
    std::vector<std::uint32_t> next(toRank - fromRank);
    for (const Ballot &ballot : unsorted)
        ++next[static_cast<std::size_t>(ballot.rank) - fromRank];
    for (std::size_t rank = fromRank; rank < toRank; ++rank) {
        place += std::exchange(next[rank - fromRank], place);
        dataset.ballotsFrom[rank + 1] = place;
    }
    for (const Ballot &ballot : unsorted)
        dataset.ballots[next[static_cast<std::size_t>(ballot.rank) - fromRank]++] = ballot;
    const auto stands = [](const Ballot &one, const Ballot &two) {
        return one.voter < two.voter || (one.voter == two.voter && one.occasion < two.occasion);
    };
    auto from = dataset.ballots.begin() + first;
    for (std::size_t rank = fromRank; rank < toRank; ++rank) {
        const auto to = dataset.ballots.begin() + dataset.ballotsFrom[rank + 1];
        std::sort(from, to, stands);
        from = to;
    }
}

void sortBallots(Dataset &dataset, const std::vector<std::uint32_t> &blockFrom)
{
    dataset.ballotsFrom.assign(dataset.size() + 1, 0);
    inParts(blockFrom.size() - 1, [&](std::size_t, std::size_t fromBlock, std::size_t toBlock) {
        std::vector<Ballot> unsorted;
        for (std::size_t block = fromBlock; block < toBlock; ++block) {
            const auto begin = dataset.ballots.begin();
            unsorted.assign(begin + blockFrom[block], begin + blockFrom[block + 1]);
            sortBlock(dataset, unsorted, block * RanksOfBlock,
                      std::min((block + 1) * RanksOfBlock, dataset.size()), blockFrom[block]);
        }
    });
}

// Each part of the ballots is counted by rater, and then has its places.
void listBallots(Dataset &dataset)
{
    const std::size_t raters = dataset.columns.raters.size();
    const auto voterOf = [&](std::size_t i) { return static_cast<std::size_t>(dataset.ballots[i].voter); };
    std::vector<std::vector<std::size_t>> next(partCount(dataset.ballots.size()),
                                               std::vector<std::size_t>(raters));
    inParts(dataset.ballots.size(), [&](std::size_t part, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            ++next[part][voterOf(i)];
    });
    dataset.ballotsOf.resize(raters);
    for (std::size_t rater = 0; rater < raters; ++rater) {
        std::size_t place = 0;
        for (auto &places : next)
            place += std::exchange(places[rater], place);
        dataset.ballotsOf[rater].resize(place);
    }
    inParts(dataset.ballots.size(), [&](std::size_t part, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i)
            dataset.ballotsOf[voterOf(i)][next[part][voterOf(i)]++] = static_cast<std::uint32_t>(i);
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

std::vector<SwapOn> swapsOf(const Dataset &dataset, std::int32_t judge)
{
    std::vector<SwapOn> swaps;
    std::vector<std::uint8_t> isRuled(dataset.size());
    const auto rulings = std::equal_range(
        dataset.rulings.begin(), dataset.rulings.end(), DerivedRuling{.comparison = 0, .rater = judge},
        [](const DerivedRuling &one, const DerivedRuling &two) { return one.rater < two.rater; });
    for (auto ruling = rulings.first; ruling != rulings.second; ++ruling) {
        isRuled[static_cast<std::size_t>(ruling->comparison)] = 1;
        if (ruling->swap)
            swaps.push_back({ruling->comparison, *ruling->swap});
    }
    const auto &imported = dataset.columns.rulings;
    for (std::size_t i = 0; i < imported.size(); ++i) {
        if (imported.rater[i] != judge)
            continue;
        std::uint8_t &known = isRuled[static_cast<std::size_t>(imported.comparison[i])];
        if (known == 0 && imported.swap[i] != 0)
            swaps.push_back({imported.comparison[i], static_cast<model::Swap>(imported.swap[i])});
        known = 1;
    }
    return swaps;
}

Dataset makeDataset(model::VoteColumns columns)
{
    Dataset dataset;
    dataset.columns = std::move(columns);
    rankComparisons(dataset);
    dataset.rulings = deriveRulings(dataset.columns);
    sortBallots(dataset, placeBallots(dataset, rulingsAsBallots(dataset)));
    listBallots(dataset);
    return dataset;
}

} // namespace analysis
