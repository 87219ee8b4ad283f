// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter.h"
#include "app/analysis/lengths.h"
#include "app/analysis/sheets.h"

#include <cstdint>
#include <vector>

namespace analysis {

/// The comparisons of which a predicate about one rater holds: voted, decided, tie, longer, shorter, choice,
/// votes, decided_votes. `lengths` is over what the test counts them.
[[nodiscard]] std::vector<std::uint8_t> selectBallots(const Dataset &dataset, const Sheet &sheet,
                                                      const PredicateTest &test, const LengthView &lengths);

/// The comparisons on which one of a, tie, b has more ballots that count than each other has. The sheet holds
/// individuals: of a majority it holds the outcome, which hides a split behind a tie.
[[nodiscard]] std::vector<std::uint8_t> selectPlurality(const Dataset &dataset, const Sheet &sheet);

/// The comparisons with a pair of ballots of two different raters of which a relation holds: both, same,
/// opposite, both_tie, chose, abstained, unruled, conflict.
[[nodiscard]] std::vector<std::uint8_t> selectPairs(const Dataset &dataset, const Sheet &one,
                                                    const Sheet &two, const PredicateTest &test);

/// Why a pair of ballots is left out of figures, in the order in which reasons are looked for; nothing if it
/// counts.
enum class Exclusion : std::int8_t { None, Abstained, NoVerdict, Conflict };
[[nodiscard]] constexpr Exclusion exclusionOf(Standing one, Standing two)
{
    const auto is = [&](Standing standing) { return one == standing || two == standing; };
    return is(Standing::Abstained)    ? Exclusion::Abstained
           : is(Standing::NoRuling)   ? Exclusion::NoVerdict
           : is(Standing::Conflicted) ? Exclusion::Conflict
                                      : Exclusion::None;
}

} // namespace analysis
