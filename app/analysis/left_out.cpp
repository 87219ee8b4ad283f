// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/left_out.h"

#include <algorithm>

namespace analysis {

namespace {

// Who of the raters is in a party, or would be.
struct Meant
{
    std::vector<bool> isIn, wouldBe;
};

Meant meantBy(const Dataset &dataset, const AgreementTable &table)
{
    const std::size_t raters = dataset.columns.raters.size();
    Meant meant{std::vector<bool>(raters), std::vector<bool>(raters, table.options.parties.empty())};
    for (const PartyVotes &party : table.parties) {
        for (const std::int32_t rater : leftOutOf(dataset, party.party.ref))
            meant.wouldBe[static_cast<std::size_t>(rater)] = true;
        if (const auto members = ratersOf(dataset, party.party.ref)) {
            for (const std::int32_t rater : *members)
                meant.isIn[static_cast<std::size_t>(rater)] = true;
        }
    }
    return meant;
}

CellCount votesOf(const Dataset &dataset, const Selection &selection, std::size_t rater, bool allOccasions)
{
    CellCount votes;
    std::int32_t last = -1;
    for (const std::uint32_t at : dataset.ballotsOf[rater]) {
        const Ballot &ballot = dataset.ballots[at];
        if (selection[static_cast<std::size_t>(ballot.rank)] == 0 || ballot.standing == Standing::NoRuling ||
            (!allOccasions && ballot.occasion != 1))
            continue;
        ++votes.count;
        votes.cases += ballot.rank != last ? 1 : 0;
        last = ballot.rank;
    }
    return votes;
}

} // namespace

std::vector<LeftOutRater> leftOutRaters(const Dataset &dataset, const Selection &selection,
                                        const AgreementTable &table)
{
    const auto &raters = dataset.columns.raters;
    const auto isLeftOut = [](const model::Rater &rater) { return !rater.excludedWhy.isEmpty(); };
    if (std::none_of(raters.begin(), raters.end(), isLeftOut))
        return {};
    const Meant meant = meantBy(dataset, table);
    const bool allOccasions = table.options.countsAllOccasions;
    std::vector<LeftOutRater> leftOut;
    for (std::size_t i = 0; i < raters.size(); ++i) {
        if (!isLeftOut(raters[i]) || meant.isIn[i] || !meant.wouldBe[i])
            continue;
        const CellCount votes = votesOf(dataset, selection, i, allOccasions);
        if (votes.count == 0)
            continue;
        RaterRef ref = RaterRef::named(raters[i].name);
        ref.allOccasions = allOccasions;
        leftOut.push_back({.name = raters[i].name,
                           .kind = model::wordOf(raters[i].kind),
                           .why = raters[i].excludedWhy,
                           .votes = votes,
                           .ref = std::move(ref)});
    }
    return leftOut;
}

} // namespace analysis
