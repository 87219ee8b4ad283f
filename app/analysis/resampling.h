// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/agreement.h"
#include "app/stats/bootstrap.h"

#include <cstddef>
#include <functional>

namespace analysis {

/// How many pairs are done, of how many; false stops the work. May be empty.
using ResamplingProgress = std::function<bool(std::size_t done, std::size_t total)>;

/// Gives every figure of a computed table the percentile interval of a bootstrap that draws items with all
/// that they hold, in place of the linearised one; values and n stay. What a majority by credit agrees on
/// keeps its interval. The same seed gives the same intervals. `dataset` and `selector` are those of
/// computeAgreement(). Error::Cancelled where it was stopped.
[[nodiscard]] model::Result<> resampleIntervals(const Dataset &dataset, Selector &selector,
                                                AgreementTable &table, const stats::Bootstrap &bootstrap,
                                                const ResamplingProgress &progress);

} // namespace analysis
