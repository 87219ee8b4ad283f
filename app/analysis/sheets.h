// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "app/analysis/filter.h"
#include "db/model/result.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace analysis {

/// The ballots that a RaterRef means.
struct Sheet
{
    std::vector<Ballot> ballots;     ///< by rank, voter, occasion
    std::vector<std::uint32_t> from; ///< rank -> first ballot; one more entry than ranks
    std::vector<std::uint8_t>
        modal; ///< majority by credit only: for each ballot, bits 1 << category of its modal set
    std::vector<bool> isMember; ///< rater -> stands behind this sheet; for majorities the people counted
    bool isPool = false;        ///< several individuals
    bool isMajority = false;

    [[nodiscard]] std::span<const Ballot> at(std::int32_t rank) const
    {
        const auto place = static_cast<std::size_t>(rank);
        return std::span(ballots).subspan(from[place], from[place + 1] - from[place]);
    }
};

/// Error::Usage if no rater has that name, if nobody matches a group, or if an order is asked of a person.
[[nodiscard]] model::Result<Sheet> makeSheet(const Dataset &dataset, const RaterRef &ref);

/// The raters that a list of globs (`*` any run of characters, parted by commas; `\\` before a comma, a star
/// or a backslash takes it literally) means, in the order of the columns; raters that are left out of figures
/// never match.
[[nodiscard]] std::vector<std::int32_t> matchingRaters(const Dataset &dataset, const QString &globs);
/// The raters that a pool or a majority would hold, were they not left out of figures.
[[nodiscard]] std::vector<std::int32_t> leftOutOf(const Dataset &dataset, const RaterRef &ref);
/// A name as a glob that matches it alone.
[[nodiscard]] QString globOf(const QString &name);

/// The raters behind a reference, by index; the members of pools and of majorities.
[[nodiscard]] model::Result<std::vector<std::int32_t>> ratersOf(const Dataset &dataset, const RaterRef &ref);

/// Those of whom a majority is made, as individuals; any other reference is itself.
[[nodiscard]] RaterRef individualsOf(RaterRef ref);

/// The majority of `tally` (votes for a, tie, b): the category of a strict plurality, else tie.
[[nodiscard]] int pluralityOf(const std::array<int, 3> &tally);
/// The set of most frequent categories, as bits.
[[nodiscard]] std::uint8_t modalSetOf(const std::array<int, 3> &tally);

} // namespace analysis
