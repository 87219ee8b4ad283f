// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/rulings.h"
#include "db/model/vote_columns.h"

#include <cstdint>
#include <vector>

namespace analysis {

/// Why a ballot counts, or why it does not.
enum class Standing : std::int8_t {
    Counted,    ///< a, b or a tie
    Abstained,  ///< cannot judge, or the judge abstained
    NoRuling,   ///< the judge was run but has no ruling
    Conflicted, ///< a vote whose merge conflict is undecided
};

/// One vote or ruling, in the order in which figures are computed. `rank` is the place of the comparison when
/// all comparisons are sorted by item, so that the votes of one cluster stand together.
struct Ballot
{
    std::int32_t rank = 0;
    std::int32_t voter = 0; ///< index of the rater; beyond the raters for majorities and single orders
    std::int16_t occasion = 1;
    model::Choice choice = model::Choice::CannotJudge;
    Standing standing = Standing::Counted;
};

/// Categories of the three-class scale, in the order a < tie < b: 0, 1, 2; -1 for anything else.
[[nodiscard]] constexpr int categoryOf(model::Choice choice)
{
    return choice == model::Choice::A ? 0 : choice == model::Choice::B ? 2 : model::isTie(choice) ? 1 : -1;
}
[[nodiscard]] constexpr model::Choice choiceOf(int category)
{
    return category == 0 ? model::Choice::A : category == 2 ? model::Choice::B : model::Choice::Tie;
}

/// The columns of a project with what every figure needs of them. A plain value: safe to share once made.
struct Dataset
{
    model::VoteColumns columns;
    std::vector<std::int32_t> rankOf;       ///< comparison -> rank
    std::vector<std::int32_t> comparisonAt; ///< rank -> comparison
    std::vector<std::int32_t> itemAt;       ///< rank -> item: the cluster
    std::vector<DerivedRuling> rulings;     ///< by rater, then comparison
    std::vector<Ballot> ballots;            ///< every current vote and ruling, by rank, voter, occasion
    std::vector<std::uint32_t> ballotsFrom; ///< rank -> first ballot; one more entry than ranks
    std::vector<std::vector<std::uint32_t>> ballotsOf; ///< rater -> its ballots, in the same order

    [[nodiscard]] std::size_t size() const { return comparisonAt.size(); }
};

/// How a judge's two orders combine on a comparison.
struct SwapOn
{
    std::int32_t comparison = 0;
    model::Swap swap = model::Swap::Incomplete;
};
/// Wherever it is known of the judge: as derived, else as the first imported ruling says.
[[nodiscard]] std::vector<SwapOn> swapsOf(const Dataset &dataset, std::int32_t judge);

[[nodiscard]] Dataset makeDataset(model::VoteColumns columns);

/// The ballot that a derived ruling, or one order of it, comes to.
[[nodiscard]] Ballot ballotOf(const Dataset &dataset, std::int32_t comparison, std::int32_t voter,
                              Outcome outcome);

} // namespace analysis
