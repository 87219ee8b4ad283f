// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/rank_sayings.h"

#include <array>
#include <cstdint>
#include <vector>

namespace analysis {

/// What one single says on a comparison of the block at hand.
struct SaidAt
{
    std::uint32_t place = 0; ///< of the comparison in the block
    std::uint32_t saying = 0;
};

/// The votes of a group on one that count, and whether it says something else. Small: all that a block needs
/// of a group stays near the processor while one single after the other is counted.
struct GroupVotes
{
    std::array<std::int16_t, 3> votes{}; ///< a, tie, b; only in a block that is small
    bool hasLeftOut : 1 = false;
    bool hasTwoVotes : 1 = false;
    bool hasTwoDecided : 1 = false;
};

/// Some items' comparisons, kept by single: what one rater adds to is close together, what all add to is not.
struct TallyBlock
{
    std::vector<std::int32_t> placeOf; ///< rater -> place among the singles, or -1
    std::vector<RankPlace> places;
    std::vector<Tally> groups;                  ///< what they say: place * groups + group
    std::vector<std::vector<GroupVotes>> votes; ///< by group, then place
    std::vector<std::vector<SaidAt>> saidBy;    ///< by single, in the order of the comparisons
    std::int64_t ofItem = 0;                    ///< ballots on the last item
    std::int64_t mostOfItem = 0;

    TallyBlock(std::size_t raters, const std::vector<std::int32_t> &singles, std::size_t groupCount);
    void clear();
    void keep(const RankSayings &sayings, RankPlace place);
};

} // namespace analysis
