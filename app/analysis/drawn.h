// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/filter.h"
#include "app/analysis/selection.h"
#include "db/model/result.h"

#include <cstdint>
#include <string>

namespace analysis {

/// How the labelled ones among some comparisons were chosen, as far as it is known.
enum class Drawn {
    AtRandom,   ///< the project has drawn them so
    Stated,     ///< the project does not say, but whoever asks does
    Unknown,    ///< nobody says
    ByPriority, ///< some of them for a reason, such as a disagreement
    ByVotes,    ///< the filter looks at votes of people
};

struct DrawnHow
{
    Drawn drawn = Drawn::Unknown;
    std::string why; ///< why they do not stand for the others; empty where they do

    [[nodiscard]] bool isRandom() const { return why.empty(); }
};

/// Whether a filter looks at what people said: their votes, comments, tags, and flags that stand beside them.
/// What it selects of the labelled comparisons is then no random part of all.
[[nodiscard]] bool looksAtVotes(const Dataset &dataset, const Filter &filter);

/// Of the labelled comparisons (1 by rank). An assignment that was drawn at random or by priority tells, also
/// where `isSaidRandom` says otherwise.
[[nodiscard]] model::Result<DrawnHow> howDrawn(const Dataset &dataset, Selector &selector,
                                               const Filter &where, const Selection &labelled,
                                               bool isSaidRandom);

} // namespace analysis
