// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/tally_block.h"

#include <algorithm>

namespace analysis {

TallyBlock::TallyBlock(std::size_t raters, const std::vector<std::int32_t> &singles, std::size_t groupCount)
    : placeOf(raters, -1)
    , votes(groupCount)
    , saidBy(singles.size())
{
    for (std::size_t i = 0; i < singles.size(); ++i)
        placeOf[static_cast<std::size_t>(singles[i])] = static_cast<std::int32_t>(i);
}

void TallyBlock::clear()
{
    places.clear();
    groups.clear();
    for (std::vector<GroupVotes> &ofGroup : votes)
        ofGroup.clear();
    for (std::vector<SaidAt> &said : saidBy)
        said.clear();
    ofItem = 0;
    mostOfItem = 0;
}

void TallyBlock::keep(const RankSayings &sayings, RankPlace place)
{
    const auto at = static_cast<std::uint32_t>(places.size());
    if (at == 0 || places.back().item != place.item)
        ofItem = 0;
    ofItem += static_cast<std::int64_t>(sayings.said().size());
    mostOfItem = std::max(mostOfItem, ofItem);
    places.push_back(place);
    for (std::size_t group = 0; group < votes.size(); ++group) {
        const Tally &tally = sayings.ofGroup(group);
        groups.push_back(tally);
        const auto small = [](std::int32_t count) { return static_cast<std::int16_t>(count); };
        votes[group].push_back({.votes = {small(tally[0]), small(tally[1]), small(tally[2])},
                                .hasLeftOut = tally[3] + tally[4] + tally[5] > 0,
                                .hasTwoVotes = sayings.hasTwoVotes(group),
                                .hasTwoDecided = sayings.hasTwoDecided(group)});
    }
    for (const Said &said : sayings.said()) {
        const std::int32_t single = placeOf[static_cast<std::size_t>(said.voter)];
        if (single >= 0)
            saidBy[static_cast<std::size_t>(single)].push_back({at, said.saying});
    }
}

} // namespace analysis
