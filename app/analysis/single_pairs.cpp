// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/single_pairs.h"

#include "app/analysis/parts.h"
#include "app/stats/all_pairs.h"
#include "app/stats/weights.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

namespace analysis {

namespace {

struct LeftOut
{
    CellCount abstained, noVerdict, conflict;
};

std::vector<std::int32_t> placesOf(const Dataset &dataset, const std::vector<std::int32_t> &raters)
{
    std::vector<std::int32_t> places(dataset.columns.raters.size(), -1);
    for (std::size_t i = 0; i < raters.size(); ++i)
        places[static_cast<std::size_t>(raters[i])] = static_cast<std::int32_t>(i);
    return places;
}

void addLeftOut(LeftOut &left, Exclusion exclusion)
{
    CellCount &cell = exclusion == Exclusion::Abstained   ? left.abstained
                      : exclusion == Exclusion::NoVerdict ? left.noVerdict
                                                          : left.conflict;
    ++cell.count;
    ++cell.cases;
}

// Pairs that are left out; comparisons on which every ballot counts, nearly all, cost one look.
std::map<std::pair<int, int>, LeftOut> countLeftOut(const Dataset &dataset, const Selection &selection,
                                                    const std::vector<std::int32_t> &places)
{
    std::map<std::pair<int, int>, LeftOut> leftOut;
    std::vector<Ballot> ballots;
    const auto isCounted = [](const Ballot &ballot) { return ballot.standing == Standing::Counted; };
    for (std::size_t rank = 0; rank < dataset.size(); ++rank) {
        const auto begin = dataset.ballots.begin() + dataset.ballotsFrom[rank];
        const auto end = dataset.ballots.begin() + dataset.ballotsFrom[rank + 1];
        if (selection[rank] == 0 || std::all_of(begin, end, isCounted))
            continue;
        ballots.clear();
        std::copy_if(begin, end, std::back_inserter(ballots), [&](const Ballot &ballot) {
            return ballot.occasion == 1 && places[static_cast<std::size_t>(ballot.voter)] >= 0;
        });
        for (std::size_t i = 0; i < ballots.size(); ++i) {
            for (std::size_t j = i + 1; j < ballots.size(); ++j) {
                const Exclusion exclusion = exclusionOf(ballots[i].standing, ballots[j].standing);
                if (exclusion == Exclusion::None)
                    continue;
                const int one = places[static_cast<std::size_t>(ballots[i].voter)];
                const int two = places[static_cast<std::size_t>(ballots[j].voter)];
                addLeftOut(leftOut[std::minmax(one, two)], exclusion);
            }
        }
    }
    return leftOut;
}

// The category of a ballot that counts in the frame asked for; -1 for a tie that is dropped.
int categoryIn(const Dataset &dataset, const AgreementOptions &options, const Ballot &ballot)
{
    const auto comparison =
        static_cast<std::size_t>(dataset.comparisonAt[static_cast<std::size_t>(ballot.rank)]);
    const int stored = categoryOf(ballot.choice);
    const bool isSwapped =
        options.frame == Frame::Hash && dataset.columns.comparisons.isHashSwapped[comparison] != 0;
    const int category = isSwapped ? 2 - stored : stored;
    if (options.ties != Ties::Drop)
        return category;
    return category == 1 ? -1 : category / 2;
}

CellCount comparisonsOf(double count)
{
    const auto comparisons = static_cast<std::int64_t>(std::llround(count));
    return {comparisons, comparisons};
}

void fillCounts(PairCounts &counts)
{
    const auto cell = [&](std::size_t i) { return counts.kept.counts[i]; };
    for (std::size_t i = 0; i < 9; ++i)
        counts.cells[i] = std::llround(cell(i));
    for (std::size_t i = 0; i < counts.decided.counts.size(); ++i)
        counts.decidedCells[i] = std::llround(counts.decided.counts[i]);
    counts.keptTotal = {counts.kept.n, counts.kept.n};
    counts.decidedTotal = {counts.decided.n, counts.decided.n};
    counts.same = comparisonsOf(cell(0) + cell(8));
    counts.opposite = comparisonsOf(cell(2) + cell(6));
    counts.bothTie = comparisonsOf(cell(4));
    counts.aTie = comparisonsOf(cell(3) + cell(5));
    counts.bTie = comparisonsOf(cell(1) + cell(7));
}

} // namespace

bool isSingle(const RaterRef &ref, const AgreementOptions &options)
{
    return ref.kind == RaterRef::Kind::Name && !ref.order && !ref.occasion && !ref.allOccasions &&
           !options.countsAllOccasions;
}

std::vector<SinglePair> countSinglePairs(const Dataset &dataset, const Selection &selection,
                                         const AgreementOptions &options,
                                         const std::vector<std::int32_t> &raters, const OverallVotes &kept)
{
    std::vector<stats::PairTable> tables = stats::allPairTables(asRatings(kept), threadCount());
    std::vector<stats::PairTable> decided;
    if (options.ties == Ties::Drop)
        decided =
            stats::allPairTables(asRatings(overallVotes(dataset, selection, options, raters)), threadCount());
    auto leftOut = countLeftOut(dataset, selection, placesOf(dataset, raters));
    std::vector<SinglePair> pairs;
    const int size = static_cast<int>(raters.size());
    for (int a = 0; a < size; ++a) {
        for (int b = a + 1; b < size; ++b) {
            const std::size_t at = stats::pairIndex(a, b, size);
            const auto left = leftOut.find({a, b});
            if (tables[at].n == 0 && left == leftOut.end())
                continue;
            SinglePair pair{.a = a, .b = b, .counts = {}};
            pair.counts.kept = std::move(tables[at]);
            if (options.ties == Ties::Drop)
                pair.counts.decided = std::move(decided[at]);
            fillCounts(pair.counts);
            if (options.ties == Ties::Drop)
                pair.counts.tie =
                    comparisonsOf(static_cast<double>(pair.counts.kept.n - pair.counts.decided.n));
            if (left != leftOut.end()) {
                pair.counts.abstained = left->second.abstained;
                pair.counts.noVerdict = left->second.noVerdict;
                pair.counts.conflict = left->second.conflict;
            }
            pairs.push_back(std::move(pair));
        }
    }
    return pairs;
}

stats::Ratings asRatings(const OverallVotes &votes)
{
    return {.raters = votes.raters,
            .q = votes.q,
            .unit = votes.unit,
            .rater = votes.rater,
            .cluster = votes.cluster,
            .category = votes.category};
}

OverallVotes overallVotes(const Dataset &dataset, const Selection &selection, const AgreementOptions &options,
                          const std::vector<std::int32_t> &raters)
{
    const std::size_t size = dataset.ballots.size();
    OverallVotes votes{.unit = std::vector<std::int32_t>(size),
                       .rater = std::vector<std::int32_t>(size),
                       .cluster = std::vector<std::int32_t>(size),
                       .category = std::vector<std::int8_t>(size),
                       .raters = static_cast<int>(raters.size()),
                       .q = options.ties == Ties::Drop ? 2 : 3};
    const std::vector<std::int32_t> places = placesOf(dataset, raters);
    inParts(size, [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const Ballot &ballot = dataset.ballots[i];
            const auto rank = static_cast<std::size_t>(ballot.rank);
            const std::int32_t place = places[static_cast<std::size_t>(ballot.voter)];
            votes.unit[i] = ballot.rank;
            votes.rater[i] = std::max(place, 0);
            votes.cluster[i] = dataset.itemAt[rank];
            const bool isLeftOut = selection[rank] == 0 || place < 0 ||
                                   ballot.standing != Standing::Counted ||
                                   (ballot.occasion != 1 && !options.countsAllOccasions);
            votes.category[i] =
                static_cast<std::int8_t>(isLeftOut ? -1 : categoryIn(dataset, options, ballot));
        }
    });
    return votes;
}

stats::ManyRaters overallFigures(const OverallVotes &votes, const AgreementOptions &options)
{
    const stats::Weights weights =
        options.ties == Ties::Half ? stats::linearWeights(votes.q) : stats::identityWeights(votes.q);
    std::vector<int> permutation;
    if (options.frame == Frame::Mirror)
        permutation = votes.q == 2 ? std::vector{1, 0} : std::vector{2, 1, 0};
    return stats::manyRaters(asRatings(votes), weights, permutation, options.errors);
}

} // namespace analysis
