// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/pair_sums.h"
#include "app/analysis/tallied_pairs.h"

#include <array>
#include <cstdint>
#include <vector>

namespace analysis {

/// Ballots by what they say.
using Tally = std::array<std::int32_t, Sayings>;

struct Said
{
    std::int32_t voter = 0;
    std::uint32_t saying = 0;
};

/// What raters and groups say on one comparison after another, with occasion 1.
class RankSayings
{
public:
    RankSayings(const Dataset &dataset, const std::vector<TalliedGroup> &groups);

    void read(std::size_t rank);

    /// By voter, each of whom says one thing.
    [[nodiscard]] const std::vector<Said> &said() const { return m_said; }
    /// What those say who are in both groups.
    [[nodiscard]] Tally inBoth(std::size_t one, std::size_t two) const;
    /// What the members of a group say.
    [[nodiscard]] const Tally &tally(std::size_t group) const { return m_tallies[group]; }
    /// What the group itself says: a pool with every ballot of its members, a majority once, if anything.
    [[nodiscard]] const Tally &ofGroup(std::size_t group) const { return m_ofGroups[group]; }
    [[nodiscard]] bool isMember(std::size_t group, std::int32_t voter) const
    {
        return m_isMember[static_cast<std::size_t>(voter) * m_groups.size() + group] != 0;
    }
    /// Whether the comparison counts for somebody beside a majority that it is part of.
    [[nodiscard]] bool hasTwoVotes(std::size_t group) const;
    [[nodiscard]] bool hasTwoDecided(std::size_t group) const;

private:
    const Dataset &m_dataset;
    const std::vector<TalliedGroup> &m_groups;
    std::vector<std::uint8_t> m_isMember; ///< rater * groups + group
    std::vector<Said> m_said;
    std::vector<Tally> m_tallies, m_ofGroups;
};

} // namespace analysis
