// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/many_raters.h"
#include "app/stats/pair_table.h"
#include "tests/app/stats/ledger.h"

#include <string>

namespace test_stats {

/// unweighted or identity, linear, quadratic, ordinal, radical: the weights that irrCAC calls so.
[[nodiscard]] stats::Weights weightsNamed(const std::string &name, int q);

/// The figure of the registry's coefficient `id`, row by row.
[[nodiscard]] stats::Estimate pairFigure(const std::string &id, const stats::PairTable &table,
                                         const stats::Weights &weights);

/// A figure with what irrCAC prints beside it.
struct IrrcacFigure
{
    stats::Estimate figure;
    double freedom = 0; ///< degrees of freedom of its t interval
};

/// Compares one irrCAC object {value, se, ci95, p, ...} with ours.
void compareIrrcac(Ledger &ledger, const Json &expected, const std::string &path, const IrrcacFigure &ours);

/// Compares irrCAC's coefficients of many raters, {"gwet.ac1.raw": {...}, ...} or with ".dist".
void compareManyRaters(Ledger &ledger, const Json &expected, const std::string &path,
                       const stats::ManyRaters &ours);

/// A table of counts as pairs of votes, each its own cluster.
[[nodiscard]] stats::PairTable expanded(const Json &counts);

} // namespace test_stats
