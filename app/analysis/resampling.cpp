// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/resampling.h"

#include "app/analysis/estimates_in_matrix.h"
#include "app/analysis/pair_figures.h"
#include "app/analysis/single_pairs.h"
#include "app/stats/weights.h"

#include <memory>
#include <utility>

namespace analysis {

namespace {

using SheetPointer = std::shared_ptr<const Sheet>;

// Everything that the pairs of a table share.
struct Resampling
{
    const Dataset &dataset;
    const AgreementOptions &options;
    const stats::Bootstrap &bootstrap;
    Selection selection;

    [[nodiscard]] std::vector<int> turned(int q) const
    {
        if (options.frame != Frame::Mirror)
            return {};
        return q == 2 ? std::vector{1, 0} : std::vector{2, 1, 0};
    }
    [[nodiscard]] stats::Weights weights(int q) const
    {
        return options.ties == Ties::Half ? stats::linearWeights(q) : stats::identityWeights(q);
    }
};

// The sheets of a pair; `voters` of a member beside its majority.
struct PairSheets
{
    SheetPointer one, two, voters;
};

RaterRef peopleBehind(const RaterRef &majority)
{
    RaterRef people =
        majority.value.isEmpty() ? RaterRef::of(RaterRef::Kind::Humans) : RaterRef::group(majority.value);
    people.allOccasions = majority.allOccasions;
    return people;
}

bool counts(const Ballot &ballot, bool onlyDecided)
{
    return ballot.standing == Standing::Counted && (!onlyDecided || model::isDecided(ballot.choice));
}

bool hasTwoVotes(const Sheet &voters, std::int32_t rank, bool onlyDecided)
{
    int votes = 0;
    for (const Ballot &ballot : voters.at(rank))
        votes += counts(ballot, onlyDecided) ? 1 : 0;
    return votes >= 2;
}

// The pairs of ballots of two different voters, item by item; a pool with itself both ways, by halves.
stats::ClusteredPairs observationsOf(const Resampling &all, const PairSheets &sheets, bool onlyDecided)
{
    stats::ClusteredPairs pairs(onlyDecided ? 2 : 3);
    const auto &comparisons = all.dataset.columns.comparisons;
    const double weight = sheets.one == sheets.two ? 0.5 : 1;
    for (std::size_t place = 0; place < all.selection.size(); ++place) {
        const auto rank = static_cast<std::int32_t>(place);
        if (all.selection[place] == 0 || (sheets.voters && !hasTwoVotes(*sheets.voters, rank, onlyDecided)))
            continue;
        const bool isSwapped =
            all.options.frame == Frame::Hash &&
            comparisons.isHashSwapped[static_cast<std::size_t>(all.dataset.comparisonAt[place])] != 0;
        const auto category = [&](const Ballot &ballot) {
            const int own = isSwapped ? 2 - categoryOf(ballot.choice) : categoryOf(ballot.choice);
            return onlyDecided ? own / 2 : own;
        };
        for (const Ballot &row : sheets.one->at(rank)) {
            for (const Ballot &column : sheets.two->at(rank)) {
                if ((row.voter != column.voter || sheets.one->isMajority) && counts(row, onlyDecided) &&
                    counts(column, onlyDecided))
                    pairs.add(all.dataset.itemAt[place], category(row), category(column), weight);
            }
        }
    }
    return pairs;
}

// The interval of `drawn`, and the note of that interval alone, for the value that is there.
void takeInterval(stats::Estimate &figure, const stats::Estimate &drawn)
{
    if (!figure.value)
        return;
    figure.low = drawn.low;
    figure.high = drawn.high;
    figure.se = drawn.se;
    figure.method = drawn.method;
    figure.note = drawn.note;
}

void resamplePair(const Resampling &all, const PairSheets &sheets, PairAgreement &pair)
{
    const bool isDrop = all.options.ties == Ties::Drop;
    const int q = isDrop ? 2 : 3;
    const auto drawn = stats::bootstrapPair(observationsOf(all, sheets, isDrop), all.weights(q),
                                            all.turned(q), all.bootstrap);
    for (std::size_t i = 0; i < pair.figures.size(); ++i)
        takeInterval(pair.figures[i], drawn[i]);
    if (isDrop) {
        const auto kept = stats::bootstrapPair(observationsOf(all, sheets, false), stats::identityWeights(3),
                                               all.turned(3), all.bootstrap);
        takeInterval(pair.figures.back(), kept.back());
    }
    noteFew(pair);
}

void resampleOverall(const Resampling &all, AgreementTable &table)
{
    const auto raters = ratersOf(all.dataset, table.everybody);
    if (!raters || table.overall.units == 0)
        return;
    const OverallVotes votes = overallVotes(all.dataset, all.selection, all.options, *raters);
    stats::ManyRaters drawn = stats::bootstrapManyRaters(asRatings(votes), all.weights(votes.q),
                                                         all.turned(votes.q), all.bootstrap);
    using stats::ManyRaters;
    for (stats::Estimate ManyRaters::*figure :
         {&ManyRaters::percent, &ManyRaters::fleissKappa, &ManyRaters::congerKappa,
          &ManyRaters::krippendorffAlpha, &ManyRaters::gwetAc1, &ManyRaters::brennanPrediger})
        takeInterval(table.overall.*figure, drawn.*figure);
}

model::Result<PairSheets> sheetsOf(Selector &selector, const AgreementTable &table, const PairAgreement &pair)
{
    const RaterRef &a = table.parties[static_cast<std::size_t>(pair.a)].party.ref;
    const RaterRef &b = table.parties[static_cast<std::size_t>(pair.b)].party.ref;
    const auto one = selector.sheetOf(a);
    const auto two = selector.sheetOf(b);
    if (!one || !two)
        return tl::unexpected(one ? two.error() : one.error());
    if (!isBesideMajority(table, pair))
        return PairSheets{*one, *two, nullptr};
    const auto voters = selector.sheetOf(peopleBehind(a.kind == RaterRef::Kind::Majority ? a : b));
    if (!voters)
        return tl::unexpected(voters.error());
    return PairSheets{*one, *two, *voters};
}

} // namespace

model::Result<> resampleIntervals(const Dataset &dataset, Selector &selector, AgreementTable &table,
                                  const stats::Bootstrap &bootstrap, const ResamplingProgress &progress)
{
    const AgreementOptions &options = table.options;
    auto selection = selector.select(allOf({options.where, options.turn ? turnIs(*options.turn) : Filter{}}));
    if (!selection)
        return tl::unexpected(selection.error());
    const Resampling all{dataset, options, bootstrap, std::move(*selection)};
    std::size_t done = 0;
    for (PairAgreement &pair : table.pairs) {
        if (progress && !progress(done++, table.pairs.size()))
            return model::fail(model::Error::Kind::Cancelled,
                               QStringLiteral("the bootstrap was stopped; nothing was changed"));
        if (!pair.hasChoices)
            continue;
        const auto sheets = sheetsOf(selector, table, pair);
        if (!sheets)
            return tl::unexpected(sheets.error());
        resamplePair(all, *sheets, pair);
    }
    resampleOverall(all, table);
    return {};
}

} // namespace analysis
