// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/model/vote_columns.h"

#include <cstdint>

namespace bench {

/// What a made-up study is drawn from. An item has every pair of its models' responses as comparisons.
struct StudyShape
{
    std::uint64_t seed = 20240607;
    int items = 10'000;
    int models = 5;
    int raters = 100;
    int votesEach = 15; ///< a comparison, by as many different raters
};

/// 1.5 million votes of 100 people on 100,000 comparisons by default, in shuffled order, as a file has them
/// to which many people wrote at once. People agree with a hidden truth three times out of four. The same
/// for the same shape, whatever the compiler.
[[nodiscard]] model::VoteColumns madeStudy(const StudyShape &shape);

} // namespace bench
