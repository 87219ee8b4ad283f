// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace stats {

/// Votes as columns, one entry a vote, sorted by cluster and within it by unit (all entries of a unit
/// together). All four spans have one length. A category below 0 is ignored.
struct Ratings
{
    int raters = 0; ///< raters are 0..raters-1
    int q = 0;      ///< declared categories, 0..q-1
    std::span<const std::int32_t> unit;
    std::span<const std::int32_t> rater;
    std::span<const std::int32_t> cluster;
    std::span<const std::int8_t> category;
};

} // namespace stats
