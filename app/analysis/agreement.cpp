// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/agreement.h"

#include "app/analysis/pair_counts.h"
#include "app/analysis/single_pairs.h"
#include "app/stats/clustered_mean.h"
#include "app/stats/registry.h"
#include "app/stats/weights.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

constexpr std::int64_t FewCases = 10;

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

// Everything that the pairs of one matrix share.
struct Matrix
{
    const Dataset &dataset;
    Selector &selector;
    Selection selection;
    std::vector<SheetPointer> sheets; // of the parties
    AgreementTable table;
};

void fillFigures(PairAgreement &pair, const PairCounts &counts, const AgreementOptions &options)
{
    const bool isDrop = options.ties == Ties::Drop;
    const int q = isDrop ? 2 : 3;
    const std::vector<int> permutation = isDrop ? std::vector{1, 0} : std::vector{2, 1, 0};
    const auto framed = [&](const stats::PairTable &table, const std::vector<int> &order) {
        return options.frame == Frame::Mirror && table.n > 0 ? stats::mirrored(table, order) : table;
    };
    const stats::PairTable figures = framed(isDrop ? counts.decided : counts.kept, permutation);
    const stats::PairTable kept = isDrop ? framed(counts.kept, {2, 1, 0}) : figures;
    const stats::Weights weights =
        options.ties == Ties::Half ? stats::linearWeights(q) : stats::identityWeights(q);
    const auto coefficients = stats::pairCoefficients();
    for (std::size_t i = 0; i < pair.figures.size(); ++i) {
        const bool isTieDiscounted = i + 1 == pair.figures.size();
        pair.figures[i] = isTieDiscounted
                              ? coefficients[i].estimate(kept, stats::identityWeights(3), options.errors)
                              : coefficients[i].estimate(figures, weights, options.errors);
    }
    pair.q = q;
    if (isDrop)
        pair.confusion.assign(counts.decidedCells.begin(), counts.decidedCells.end());
    else
        pair.confusion.assign(counts.cells.begin(), counts.cells.end());
}

void fillCredit(PairAgreement &pair, const PairCounts &counts, const AgreementOptions &options)
{
    pair.hasChoices = false;
    const auto n = static_cast<std::int64_t>(counts.credits.size());
    pair.figures.fill(stats::undefined("majority by credit has no single choice", n));
    pair.figures[0] = stats::clusteredMean(counts.credits, counts.creditClusters, options.errors);
}

void noteFew(PairAgreement &pair)
{
    for (std::size_t i = 0; i < pair.figures.size(); ++i) {
        const std::int64_t cases = i + 1 == pair.figures.size() ? pair.kept.cases : pair.total.cases;
        stats::Estimate &figure = pair.figures[i];
        if (cases < FewCases && figure.value)
            figure.note = figure.note.empty() ? "fewer than 10" : "fewer than 10; " + figure.note;
    }
}

PairAgreement pairOf(const PairCounts &counts, const AgreementOptions &options, bool isByCredit)
{
    PairAgreement pair;
    const bool usesDecided = isByCredit || options.ties == Ties::Drop;
    pair.total = usesDecided ? counts.decidedTotal : counts.keptTotal;
    pair.kept = counts.keptTotal;
    pair.abstained = counts.abstained;
    pair.noVerdict = counts.noVerdict;
    pair.conflict = counts.conflict;
    pair.tie = counts.tie;
    pair.same = counts.same;
    pair.opposite = counts.opposite;
    pair.bothTie = counts.bothTie;
    pair.aTie = counts.aTie;
    pair.bTie = counts.bTie;
    if (isByCredit)
        fillCredit(pair, counts, options);
    else
        fillFigures(pair, counts, options);
    noteFew(pair);
    return pair;
}

bool sharesAnything(const PairCounts &counts)
{
    return counts.keptTotal.count + counts.abstained.count + counts.noVerdict.count + counts.conflict.count >
           0;
}

// Single raters against single raters: one pass over all ballots, in stats::allPairTables.
void addSinglePairs(Matrix &matrix)
{
    const auto &options = matrix.table.options;
    std::vector<int> singles;
    std::vector<std::int32_t> raters;
    for (std::size_t i = 0; i < matrix.sheets.size(); ++i) {
        if (!isSingle(matrix.table.parties[i].party.ref, options))
            continue;
        singles.push_back(static_cast<int>(i));
        raters.push_back(ratersOf(matrix.dataset, matrix.table.parties[i].party.ref)->front());
    }
    for (SinglePair &single : countSinglePairs(matrix.dataset, matrix.selection, options, raters)) {
        PairAgreement pair = pairOf(single.counts, options, false);
        pair.a = singles[static_cast<std::size_t>(single.a)];
        pair.b = singles[static_cast<std::size_t>(single.b)];
        matrix.table.pairs.push_back(std::move(pair));
    }
}

model::Result<> addOtherPair(Matrix &matrix, const PairCounter &counter, int a, int b)
{
    const auto &options = matrix.table.options;
    const Sheet &one = *matrix.sheets[static_cast<std::size_t>(a)];
    const Sheet &two = *matrix.sheets[static_cast<std::size_t>(b)];
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
    const PairCounts counts = counter.count(one, two, voters.get());
    if (!sharesAnything(counts))
        return {};
    PairAgreement pair = pairOf(counts, options, !one.modal.empty() || !two.modal.empty());
    pair.a = a;
    pair.b = b;
    pair.includesSelf = isMember;
    pair.isVotePair = one.isPool || two.isPool || options.countsAllOccasions;
    matrix.table.pairs.push_back(std::move(pair));
    return {};
}

model::Result<> addOtherPairs(Matrix &matrix)
{
    const PairCounter counter(matrix.dataset, matrix.selection, matrix.table.options);
    const int size = static_cast<int>(matrix.sheets.size());
    const auto isFast = [&](int party) {
        return isSingle(matrix.table.parties[static_cast<std::size_t>(party)].party.ref,
                        matrix.table.options);
    };
    for (int a = 0; a < size; ++a) {
        for (int b = a; b < size; ++b) {
            if ((isFast(a) && isFast(b)) || (a == b && !matrix.sheets[static_cast<std::size_t>(a)]->isPool))
                continue;
            if (const auto added = addOtherPair(matrix, counter, a, b); !added)
                return added;
        }
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
        // The fast path needs no sheet of its own, only its votes.
        const auto sheet = matrix.selector.sheetOf(party.ref);
        if (!sheet)
            return tl::unexpected(sheet.error());
        const CellCount votes = votesOf(**sheet, matrix.selection);
        matrix.table.parties.push_back({party, kindOf(matrix.dataset, party.ref), votes});
        matrix.sheets.push_back(*sheet);
    }
    return {};
}

// The individuals among the parties, pools expanded, majorities left out.
std::vector<std::int32_t> individualsOf(const Matrix &matrix)
{
    std::vector<bool> isWanted(matrix.dataset.columns.raters.size());
    for (std::size_t i = 0; i < matrix.sheets.size(); ++i) {
        const Sheet &sheet = *matrix.sheets[i];
        if (sheet.isMajority)
            continue;
        for (std::size_t rater = 0; rater < isWanted.size(); ++rater)
            isWanted[rater] = isWanted[rater] || sheet.isMember[rater];
    }
    std::vector<std::int32_t> individuals;
    for (std::size_t rater = 0; rater < isWanted.size(); ++rater) {
        if (isWanted[rater] && !matrix.dataset.ballotsOf[rater].empty())
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

void addOverall(Matrix &matrix)
{
    const AgreementOptions &options = matrix.table.options;
    const std::vector<std::int32_t> individuals = individualsOf(matrix);
    matrix.table.everybody = groupOf(matrix.dataset, individuals, options.countsAllOccasions);
    const OverallVotes votes = overallVotes(matrix.dataset, matrix.selection, options, individuals);
    matrix.table.overall = overallFigures(votes, options);
    matrix.table.comparisonsWithVote = matrix.table.overall.units;
    matrix.table.comparisonsWithTwo = matrix.table.overall.unitsWithTwo;
}

} // namespace

model::Result<AgreementTable> computeAgreement(const Dataset &dataset, Selector &selector,
                                               AgreementOptions options)
{
    const Filter base = allOf({options.where, options.turn ? turnIs(*options.turn) : Filter{}});
    auto selection = selector.select(base);
    if (!selection)
        return tl::unexpected(selection.error());
    Matrix matrix{.dataset = dataset,
                  .selector = selector,
                  .selection = std::move(*selection),
                  .sheets = {},
                  .table = {}};
    matrix.table.options = std::move(options);
    if (const auto added = addParties(matrix); !added)
        return tl::unexpected(added.error());
    addSinglePairs(matrix);
    if (const auto added = addOtherPairs(matrix); !added)
        return tl::unexpected(added.error());
    std::sort(matrix.table.pairs.begin(), matrix.table.pairs.end(),
              [](const PairAgreement &one, const PairAgreement &two) {
                  return std::pair(one.a, one.b) < std::pair(two.a, two.b);
              });
    addOverall(matrix);
    return std::move(matrix.table);
}

} // namespace analysis
