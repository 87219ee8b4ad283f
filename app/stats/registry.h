// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "app/stats/pair_table.h"
#include "app/stats/weights.h"

#include <optional>
#include <span>

namespace stats {

struct Shares;

/// A coefficient of two raters. `estimate` expects weights with the table's q; it never throws on any table.
/// tie_discounted has weights of its own (1, 1/2, 0 on A, tie, B; plain percent on A, B) and is undefined on
/// other categories.
struct PairCoefficient
{
    const char *id;
    Estimate (*estimate)(const PairTable &, const Weights &, Errors);
    /// The value of `estimate` alone, to the last bit, or nothing where it says why: for resampling, which
    /// asks for it a thousand times a pair. The table has an observation; `shares` are its sharesOf().
    std::optional<double> (*value)(const PairTable &, const Weights &, const Shares &);
};

/// percent, cohen_kappa, scott_pi, gwet_ac1, brennan_prediger, krippendorff_alpha, tie_discounted, in this
/// order.
[[nodiscard]] std::span<const PairCoefficient> pairCoefficients();

} // namespace stats
