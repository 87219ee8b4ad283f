// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/stats/kappa_companions.h"

#include <optional>
#include <vector>

namespace analysis {

/// What is read beside the kappa of a pair (METHODS 3.5), in the frame and with the ties of the table. Every
/// figure is undefined for a majority by credit.
[[nodiscard]] stats::KappaCompanions companionsOf(const AgreementTable &table, const PairAgreement &pair);

/// Whether the coefficient of a pair differs from chance, among all pairs of its table.
struct ChanceMark
{
    double p = 1;        ///< two-sided t test against 0 by the figure's own standard error
    double adjusted = 1; ///< by Benjamini and Hochberg
    bool differs = false;
};

/// The rate of wrong marks among all marks of a table.
inline constexpr double markRate = 0.05;

/// By the place in `table.pairs`; `coefficient` is a place in stats::pairCoefficients(). None for a pair
/// without a standard error, with fewer than 10 cases or of a member beside its majority, and for percent and
/// tie_discounted, whose value at chance is not 0.
[[nodiscard]] std::vector<std::optional<ChanceMark>> chanceMarks(const AgreementTable &table,
                                                                 std::size_t coefficient);

} // namespace analysis
