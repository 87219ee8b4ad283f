// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/agreement.h"

#include "app/analysis/left_out.h"
#include "app/analysis/made_rulings.h"
#include "app/analysis/pair_counts.h"
#include "app/analysis/pair_figures.h"
#include "app/analysis/parts.h"
#include "app/analysis/single_pairs.h"
#include "app/analysis/tallied_pairs.h"

#include <algorithm>
#include <numeric>
#include <thread>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

using SheetPointer = std::shared_ptr<const Sheet>;

RaterRef withOptions(RaterRef ref, const AgreementOptions &options)
{
    if (options.countsAllOccasions && !ref.order && !ref.occasion)
        ref.allOccasions = true;
    if (ref.kind == RaterRef::Kind::Majority)
        ref.credit = ref.credit || options.majorityByCredit;
    return ref;
}

QString kindOf(const Dataset &dataset, const RaterRef &ref)
{
    if (ref.kind == RaterRef::Kind::Name) {
        if (const auto rater = ratersOf(dataset, ref))
            return model::wordOf(dataset.columns.raters[static_cast<std::size_t>(rater->front())].kind);
    }
    return u"pool"_s;
}

CellCount votesOf(const Sheet &sheet, const Selection &selection)
{
    CellCount votes;
    std::int32_t last = -1;
    for (const Ballot &ballot : sheet.ballots) {
        if (selection[static_cast<std::size_t>(ballot.rank)] == 0 || ballot.standing == Standing::NoRuling)
            continue;
        ++votes.count;
        votes.cases += ballot.rank != last ? 1 : 0;
        last = ballot.rank;
    }
    return votes;
}

bool shareMember(const Sheet &majority, const Sheet &other)
{
    for (std::size_t i = 0; i < majority.isMember.size(); ++i) {
        if (majority.isMember[i] && other.isMember[i])
            return true;
    }
    return false;
}

// How a party is counted: single raters and groups in one pass over all ballots, the others by their sheets.
struct Counting
{
    int single = -1;    // place among Matrix::singles
    int group = -1;     // place among Matrix::groups
    SheetPointer sheet; // of the others; of the rest once one of the others is beside it
};

// A pair that was counted, and what it is.
struct CountedPair
{
    int a = 0, b = 0;
    bool includesSelf = false;
    bool isVotePair = false;
    bool isByCredit = false;
    PairCounts counts;
};

// Everything that the pairs of one matrix share.
struct Matrix
{
    const Dataset &dataset;
    Selector &selector;
    Selection selection;
    std::vector<std::vector<std::int32_t>> members; // of the parties: raters
    std::vector<Counting> countings;                // of the parties
    std::vector<std::int32_t> singles;              // raters
    std::vector<int> partyOfSingle, partyOfGroup;
    std::vector<TalliedGroup> groups;
    std::vector<CountedPair> pairs;
    AgreementTable table;
};

bool sharesAnything(const PairCounts &counts)
{
    return counts.keptTotal.count + counts.abstained.count + counts.noVerdict.count + counts.conflict.count >
           0;
}

bool isTallied(const RaterRef &ref, const AgreementOptions &options)
{
    return ref.kind != RaterRef::Kind::Name && !ref.credit && !ref.order && !ref.occasion &&
           !ref.allOccasions && !options.countsAllOccasions;
}

void addPair(Matrix &matrix, CountedPair pair)
{
    if (!sharesAnything(pair.counts))
        return;
    if (pair.a > pair.b) {
        std::swap(pair.a, pair.b);
        pair.counts = transposed(pair.counts);
    }
    matrix.pairs.push_back(std::move(pair));
}

// Single raters against single raters: one pass over all ballots, in stats::allPairTables.
void countSingles(Matrix &matrix, const OverallVotes &kept)
{
    for (SinglePair &single :
         countSinglePairs(matrix.dataset, matrix.selection, matrix.table.options, matrix.singles, kept))
        addPair(matrix, {.a = matrix.partyOfSingle[static_cast<std::size_t>(single.a)],
                         .b = matrix.partyOfSingle[static_cast<std::size_t>(single.b)],
                         .counts = std::move(single.counts)});
}

// Pools and majorities against single raters and each other: another pass.
void countGroups(Matrix &matrix)
{
    TalliedCounts tallied = countTallies(matrix.dataset, matrix.selection, matrix.table.options,
                                         matrix.singles, matrix.groups, threadCount());
    const std::size_t groups = matrix.groups.size();
    const auto pools = [&](std::size_t group) { return !matrix.groups[group].isMajority; };
    for (std::size_t i = 0; i < matrix.singles.size(); ++i) {
        const int party = matrix.partyOfSingle[i];
        matrix.table.parties[static_cast<std::size_t>(party)].votes = tallied.singleVotes[i];
        for (std::size_t group = 0; group < groups; ++group)
            addPair(matrix, {.a = party,
                             .b = matrix.partyOfGroup[group],
                             .includesSelf =
                                 matrix.groups[group].isMajority &&
                                 matrix.groups[group].isMember[static_cast<std::size_t>(matrix.singles[i])],
                             .isVotePair = pools(group),
                             .counts = std::move(tallied.singlesByGroups[i * groups + group])});
    }
    for (std::size_t one = 0; one < groups; ++one) {
        matrix.table.parties[static_cast<std::size_t>(matrix.partyOfGroup[one])].votes =
            tallied.groupVotes[one];
        for (std::size_t two = one; two < groups; ++two)
            addPair(matrix, {.a = matrix.partyOfGroup[one],
                             .b = matrix.partyOfGroup[two],
                             .includesSelf = isBesideItself(matrix.groups[one], matrix.groups[two]),
                             .isVotePair = pools(one) || pools(two),
                             .counts = std::move(tallied.groupsByGroups[one * groups + two])});
    }
}

model::Result<SheetPointer> sheetOf(Matrix &matrix, int party)
{
    SheetPointer &sheet = matrix.countings[static_cast<std::size_t>(party)].sheet;
    if (!sheet) {
        auto made = matrix.selector.sheetOf(matrix.table.parties[static_cast<std::size_t>(party)].party.ref);
        if (!made)
            return tl::unexpected(made.error());
        sheet = *made;
    }
    return sheet;
}

model::Result<> countBySheets(Matrix &matrix, const PairCounter &counter, int a, int b)
{
    const auto first = sheetOf(matrix, a);
    const auto second = sheetOf(matrix, b);
    if (!first || !second)
        return tl::unexpected(first ? second.error() : first.error());
    const Sheet &one = **first;
    const Sheet &two = **second;
    const bool isMember = one.isMajority != two.isMajority &&
                          shareMember(one.isMajority ? one : two, one.isMajority ? two : one);
    SheetPointer voters;
    if (isMember) {
        RaterRef ref = matrix.table.parties[static_cast<std::size_t>(one.isMajority ? a : b)].party.ref;
        ref.kind = ref.value.isEmpty() ? RaterRef::Kind::Humans : RaterRef::Kind::Group;
        ref.credit = false;
        const auto sheet = matrix.selector.sheetOf(ref);
        if (!sheet)
            return tl::unexpected(sheet.error());
        voters = *sheet;
    }
    addPair(matrix, {.a = a,
                     .b = b,
                     .includesSelf = isMember,
                     .isVotePair = one.isPool || two.isPool || matrix.table.options.countsAllOccasions,
                     .isByCredit = !one.modal.empty() || !two.modal.empty(),
                     .counts = counter.count(one, two, voters.get())});
    return {};
}

// The pairs in which one party is counted by its sheet.
model::Result<> countOthers(Matrix &matrix)
{
    const PairCounter counter(matrix.dataset, matrix.selection, matrix.table.options);
    const int size = static_cast<int>(matrix.countings.size());
    const auto hasOwnSheet = [&](int party) {
        const Counting &counting = matrix.countings[static_cast<std::size_t>(party)];
        return counting.single < 0 && counting.group < 0;
    };
    for (int a = 0; a < size; ++a) {
        for (int b = a; b < size; ++b) {
            if (!hasOwnSheet(a) && !hasOwnSheet(b))
                continue;
            if (a == b && !matrix.countings[static_cast<std::size_t>(a)].sheet->isPool)
                continue;
            if (const auto counted = countBySheets(matrix, counter, a, b); !counted)
                return counted;
        }
    }
    return {};
}

// The figures of every pair that was counted, in the order of the parties.
void fillPairs(Matrix &matrix)
{
    std::vector<std::size_t> order(matrix.pairs.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::size_t one, std::size_t two) {
        return std::pair(matrix.pairs[one].a, matrix.pairs[one].b) <
               std::pair(matrix.pairs[two].a, matrix.pairs[two].b);
    });
    matrix.table.pairs.resize(order.size());
    inParts(order.size(), [&](std::size_t, std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            const CountedPair counted = std::move(matrix.pairs[order[i]]);
            PairAgreement &pair = matrix.table.pairs[i];
            pair = pairFigures(counted.counts, matrix.table.options, counted.isByCredit);
            pair.a = counted.a;
            pair.b = counted.b;
            pair.includesSelf = counted.includesSelf;
            pair.isVotePair = counted.isVotePair;
        }
    });
}

model::Result<> addParty(Matrix &matrix, Party party)
{
    const AgreementOptions &options = matrix.table.options;
    const auto raters = ratersOf(matrix.dataset, party.ref);
    if (!raters)
        return tl::unexpected(raters.error());
    const auto place = static_cast<int>(matrix.countings.size());
    Counting &counting = matrix.countings.emplace_back();
    matrix.members.push_back(*raters);
    matrix.table.parties.push_back({party, kindOf(matrix.dataset, party.ref), {}});
    if (isSingle(party.ref, options)) {
        counting.single = static_cast<int>(matrix.singles.size());
        matrix.singles.push_back(raters->front());
        matrix.partyOfSingle.push_back(place);
    } else if (isTallied(party.ref, options)) {
        counting.group = static_cast<int>(matrix.groups.size());
        matrix.partyOfGroup.push_back(place);
        TalliedGroup &group = matrix.groups.emplace_back();
        group.isMajority = party.ref.kind == RaterRef::Kind::Majority;
        group.isMember.assign(matrix.dataset.columns.raters.size(), false);
        for (const std::int32_t rater : *raters)
            group.isMember[static_cast<std::size_t>(rater)] = true;
    } else {
        const auto sheet = sheetOf(matrix, place);
        if (!sheet)
            return tl::unexpected(sheet.error());
        matrix.table.parties.back().votes = votesOf(**sheet, matrix.selection);
    }
    return {};
}

model::Result<> addParties(Matrix &matrix)
{
    AgreementOptions &options = matrix.table.options;
    std::vector<Party> parties = options.parties;
    if (parties.empty()) {
        parties = defaultParties(matrix.dataset);
        parties.insert(parties.end(), options.pools.begin(), options.pools.end());
    }
    for (Party &party : parties) {
        party.ref = withOptions(party.ref, options);
        const auto isAsked = [&](const PartyVotes &other) { return other.party.ref == party.ref; };
        if (std::any_of(matrix.table.parties.begin(), matrix.table.parties.end(), isAsked))
            continue;
        if (const auto added = addParty(matrix, std::move(party)); !added)
            return added;
    }
    return {};
}

// The individuals among the parties, pools expanded; majorities and estimates, which are made of others, left
// out.
std::vector<std::int32_t> individualsOf(const Matrix &matrix)
{
    std::vector<bool> isWanted(matrix.dataset.columns.raters.size());
    for (std::size_t i = 0; i < matrix.members.size(); ++i) {
        if (matrix.table.parties[i].party.ref.kind == RaterRef::Kind::Majority)
            continue;
        for (const std::int32_t rater : matrix.members[i])
            isWanted[static_cast<std::size_t>(rater)] = true;
    }
    std::vector<std::int32_t> individuals;
    for (std::size_t rater = 0; rater < isWanted.size(); ++rater) {
        if (isWanted[rater] && !matrix.dataset.ballotsOf[rater].empty() &&
            !isMadeOfOthers(matrix.dataset.columns.raters[rater].kind))
            individuals.push_back(static_cast<std::int32_t>(rater));
    }
    return individuals;
}

RaterRef groupOf(const Dataset &dataset, const std::vector<std::int32_t> &individuals, bool allOccasions)
{
    QStringList names;
    for (const std::int32_t rater : individuals)
        names << globOf(dataset.columns.raters[static_cast<std::size_t>(rater)].name);
    std::vector<std::int32_t> voting;
    for (const std::int32_t rater : matchingRaters(dataset, u"*"_s)) {
        if (!dataset.ballotsOf[static_cast<std::size_t>(rater)].empty())
            voting.push_back(rater);
    }
    RaterRef group = RaterRef::group(voting == individuals || names.isEmpty() ? u"*"_s : names.join(u','));
    group.allOccasions = allOccasions;
    return group;
}

// `singles`: the votes of the single raters, used again where they are the individuals.
void addOverall(Matrix &matrix, const OverallVotes &singles)
{
    const AgreementOptions &options = matrix.table.options;
    const std::vector<std::int32_t> individuals = individualsOf(matrix);
    matrix.table.everybody = groupOf(matrix.dataset, individuals, options.countsAllOccasions);
    const bool areSingles = individuals == matrix.singles && options.ties != Ties::Drop;
    matrix.table.overall = overallFigures(
        areSingles ? singles : overallVotes(matrix.dataset, matrix.selection, options, individuals), options);
    matrix.table.comparisonsWithVote = matrix.table.overall.units;
    matrix.table.comparisonsWithTwo = matrix.table.overall.unitsWithTwo;
}

OverallVotes singleVotes(const Matrix &matrix)
{
    AgreementOptions keep = matrix.table.options;
    keep.ties = Ties::Keep;
    return overallVotes(matrix.dataset, matrix.selection, keep, matrix.singles);
}

} // namespace

model::Result<AgreementTable> computeAgreement(const Dataset &dataset, Selector &selector,
                                               AgreementOptions options)
{
    const Filter base = allOf({options.where, options.turn ? turnIs(*options.turn) : Filter{}});
    auto selection = selector.select(base);
    if (!selection)
        return tl::unexpected(selection.error());
    Matrix matrix{.dataset = dataset, .selector = selector, .selection = std::move(*selection)};
    matrix.table.options = std::move(options);
    if (const auto added = addParties(matrix); !added)
        return tl::unexpected(added.error());
    matrix.table.leftOut = leftOutRaters(dataset, matrix.selection, matrix.table);
    const OverallVotes singles = singleVotes(matrix);
    std::thread overall([&] { addOverall(matrix, singles); });
    countSingles(matrix, singles);
    countGroups(matrix);
    const auto counted = countOthers(matrix);
    if (counted)
        fillPairs(matrix);
    overall.join();
    if (!counted)
        return tl::unexpected(counted.error());
    return std::move(matrix.table);
}

} // namespace analysis
