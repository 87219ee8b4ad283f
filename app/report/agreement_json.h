// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/pair_companions.h"
#include "app/report/json.h"

namespace report {

// The JSON of `agreement` as CLI.md states it, in parts for those who write it piece by piece.

/// A Cell: the count, its cases and the filter that opens them.
[[nodiscard]] Json cellJson(const analysis::CellCount &count, const analysis::Filter &where);
/// The options, from `where` to `cluster`.
[[nodiscard]] Json choicesJson(const analysis::AgreementOptions &options);
/// An element of `raters`; `party` is its place.
[[nodiscard]] Json partyJson(const analysis::AgreementTable &table, int party);
/// An element of `left_out`.
[[nodiscard]] Json leftOutJson(const analysis::AgreementTable &table, const analysis::LeftOutRater &rater);
/// The coefficient whose marks the JSON has: its place in stats::pairCoefficients().
inline constexpr std::size_t cohenKappa = 1;
/// An element of `pairs`, with its mark among chanceMarks() of cohenKappa.
[[nodiscard]] Json pairJson(const analysis::AgreementTable &table, const analysis::PairAgreement &pair,
                            const std::optional<analysis::ChanceMark> &mark);
[[nodiscard]] Json overallJson(const analysis::AgreementTable &table);
/// All of it but the name of the project and `stability`.
[[nodiscard]] Json agreementJson(const analysis::AgreementTable &table);

} // namespace report
