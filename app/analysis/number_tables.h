// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/number_parties.h"
#include "app/stats/table_draws.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace analysis {

/// Different numbers as the categories of a stats::Table, in numeric order.
struct NumberScale
{
    std::vector<double> numbers;
    std::vector<std::string> words;
    std::vector<int> mirror; ///< the place of each one's opposite; empty where one orientation counts

    [[nodiscard]] std::int8_t placeOf(double number) const;
};
/// `isMirrored` adds the opposite of each.
[[nodiscard]] NumberScale numberScale(std::set<double> numbers, bool isMirrored);
/// Why errors by item or both orientations cannot be had of so many numbers, or no table at all; empty if
/// they can.
[[nodiscard]] QString tooManyNumbers(const NumberScale &scale, stats::Errors errors);

/// What the figures of all pairs of a matrix share.
struct NumberFigures
{
    stats::Metric level = stats::Metric::Ordinal;
    stats::Errors errors = stats::Errors::Clustered;
    std::optional<stats::Bootstrap> bootstrap{};
};

/// Two parties beside each other: the figures of stats::Table, with the categories of their confusion.
struct NumberPairFigures
{
    NumberScale scale;
    stats::TablePair counts;                  ///< a is 0, b is 1; entered both ways for a pool beside itself
    std::vector<stats::NamedEstimate> levels; ///< by level, then how far apart they are
};

/// Of at least one pair of numbers, by unit; `itemOf` gives the item of a unit. `isUnordered`: of a pool
/// beside itself. A majority may have too many different numbers for errors by item: then the figures stand
/// without intervals unless they are drawn, and with more than 127 only those that need no table. Nothing
/// where `progress` stopped the draws.
[[nodiscard]] std::optional<NumberPairFigures> numberPairFigures(const std::vector<VoicePair> &pairs,
                                                                 const std::vector<std::int32_t> &itemOf,
                                                                 bool isUnordered, NumberScale scale,
                                                                 const NumberFigures &wanted,
                                                                 const stats::DrawProgress &progress);

} // namespace analysis
