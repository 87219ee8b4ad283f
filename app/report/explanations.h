// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace report {

/// How a figure of a verb comes about: one line of data a figure, English and fixed. What the window shows as
/// well is marked for translation.
struct Explanation
{
    /// The member of the document that holds the figure; `*` for names of models, families and people.
    const char *key;
    /// Words, parted by spaces, that all hold: a member around it, the kind or evidence of its panel, or the
    /// method of a leaderboard; empty: any.
    const char *within;
    const char *formula; ///< in words
    /// What went in: `{b}` is the count or value of the member b beside the figure or around it, `{n}` of the
    /// figure itself; left out where one of them is not there. An arithmetic term wherever the counts tell.
    const char *steps;
    const char *source; ///< the paper or rule, under the word Method; empty where the formula says all
};

// A table a verb, in the order in which lines are tried: what fits a place best stands first.
[[nodiscard]] std::span<const Explanation> explanationsOfBias();
[[nodiscard]] std::span<const Explanation> explanationsOfRank();
[[nodiscard]] std::span<const Explanation> explanationsOfEvaluators();
[[nodiscard]] std::span<const Explanation> explanationsOfStandIn();
[[nodiscard]] std::span<const Explanation> explanationsOfEstimate();
[[nodiscard]] std::span<const Explanation> explanationsOfCalibration();
[[nodiscard]] std::span<const Explanation> explanationsOfAgreement(); ///< on numbers and criteria

} // namespace report
