// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/rank_sayings.h"

#include <algorithm>

namespace analysis {

namespace {

// Without votes the first reason why there are none, if there is one.
Tally majorityOf(const Tally &tally)
{
    Tally majority{};
    const std::array<int, 3> votes{tally[0], tally[1], tally[2]};
    if (votes[0] + votes[1] + votes[2] > 0) {
        majority[static_cast<std::size_t>(pluralityOf(votes))] = 1;
        return majority;
    }
    for (std::size_t why = 3; why < Sayings; ++why) {
        if (tally[why] > 0) {
            majority[why] = 1;
            break;
        }
    }
    return majority;
}

} // namespace

RankSayings::RankSayings(const Dataset &dataset, const std::vector<TalliedGroup> &groups)
    : m_dataset(dataset)
    , m_groups(groups)
    , m_isMember(dataset.columns.raters.size() * groups.size())
    , m_tallies(groups.size())
    , m_ofGroups(groups.size())
{
    for (std::size_t at = 0; at < m_isMember.size(); ++at)
        m_isMember[at] = groups[at % groups.size()].isMember[at / groups.size()] ? 1 : 0;
}

void RankSayings::read(std::size_t rank)
{
    m_said.clear();
    std::fill(m_tallies.begin(), m_tallies.end(), Tally{});
    for (std::size_t i = m_dataset.ballotsFrom[rank]; i < m_dataset.ballotsFrom[rank + 1]; ++i) {
        const Ballot &ballot = m_dataset.ballots[i];
        if (ballot.occasion != 1)
            continue;
        const std::size_t saying = sayingOf(ballot);
        m_said.push_back({ballot.voter, static_cast<std::uint32_t>(saying)});
        const std::uint8_t *isIn =
            m_isMember.data() + static_cast<std::size_t>(ballot.voter) * m_groups.size();
        for (std::size_t group = 0; group < m_groups.size(); ++group)
            m_tallies[group][saying] += isIn[group];
    }
    for (std::size_t group = 0; group < m_groups.size(); ++group)
        m_ofGroups[group] = m_groups[group].isMajority ? majorityOf(m_tallies[group]) : m_tallies[group];
}

Tally RankSayings::inBoth(std::size_t one, std::size_t two) const
{
    Tally both{};
    for (const Said &said : m_said)
        both[said.saying] += isMember(one, said.voter) && isMember(two, said.voter) ? 1 : 0;
    return both;
}

bool RankSayings::hasTwoVotes(std::size_t group) const
{
    const Tally &tally = m_tallies[group];
    return tally[0] + tally[1] + tally[2] >= 2;
}

bool RankSayings::hasTwoDecided(std::size_t group) const
{
    const Tally &tally = m_tallies[group];
    return tally[0] + tally[2] >= 2;
}

} // namespace analysis
