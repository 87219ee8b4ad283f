// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/planted/expectation.h"
#include "tests/bench/planted/readings.h"

#include <ostream>
#include <span>

namespace planted {

/// How the intervals of one figure fared over the seeds.
struct Tally
{
    Expectation expected;
    int held = 0, below = 0, above = 0; ///< below: the whole interval is below the planted value
    int without = 0;                    ///< no interval: undefined, or too few
    int tested = 0, accused = 0;        ///< by the panel's test, p below .05
    double sum = 0, squares = 0;        ///< of the estimates, less the planted value
    double widths = 0;

    void add(const Readings &readings);
    [[nodiscard]] int intervals() const { return held + below + above; }
    [[nodiscard]] double share() const;
    [[nodiscard]] bool isWithin() const; ///< 93 to 97 %
};

/// A design with what was counted of it; the figures in one order in all of them.
struct Outcome
{
    const Design &design;
    std::vector<Tally> tallies;
};

/// Markdown: the share held of every figure by design; how often who is innocent was accused; and of what is
/// outside 93 to 97 %, where the estimates lay and how wide the intervals were.
void printTables(std::ostream &out, std::span<const Outcome> outcomes);

} // namespace planted
