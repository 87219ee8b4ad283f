// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/vote_columns.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace analysis {

/// What one presentation order, or a ruling, comes to.
enum class Outcome : std::int8_t {
    A,
    Tie,
    B,
    Abstained, ///< a failed order in which every invalid call was an abstention
    Failed,    ///< half or more of its calls were not valid
    NotRun,
};

/// A judge's verdicts on one comparison, combined: within an order the strict plurality of the valid
/// repetitions, else tie, and half or more invalid fails the order; across orders response i if both say i,
/// else tie (METHODS 2.2, conservative). A judge that nowhere has both orders of one comparison is a
/// single-order judge: its one order rules. A call whose order is not known is no order of its own beside
/// known ones: it counts as a repetition of the one that is known, as an order where none is, and is left out
/// where both are, since it could belong to either.
struct DerivedRuling
{
    std::int32_t comparison = 0; ///< index into the columns
    std::int32_t rater = 0;
    Outcome first = Outcome::NotRun;  ///< the order a_first; unknown where no order is known
    Outcome second = Outcome::NotRun; ///< the order b_first
    Outcome ruling = Outcome::NotRun; ///< NotRun never; Failed or Abstained: no ruling
    std::optional<model::Swap> swap;  ///< nothing for a single-order judge that has a ruling
};

/// Every (judge, comparison) that has a verdict, by rater, then comparison.
[[nodiscard]] std::vector<DerivedRuling> deriveRulings(const model::VoteColumns &columns);
/// The same from one repetition alone.
[[nodiscard]] std::vector<DerivedRuling> deriveRulings(const model::VoteColumns &columns,
                                                       std::int32_t repetition);

/// What the calls of one order come to, Unknown those whose order the source does not tell; of one
/// repetition, if given. It rules alone.
[[nodiscard]] std::vector<DerivedRuling> deriveRulings(const model::VoteColumns &columns, model::Order order,
                                                       std::optional<std::int32_t> repetition);

/// METHODS 2.1: how two orders that both came to a choice stand to each other.
[[nodiscard]] model::Swap swapOutcome(Outcome first, Outcome second);

} // namespace analysis
