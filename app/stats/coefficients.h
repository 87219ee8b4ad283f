// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/stats/estimate.h"
#include "app/stats/logistic.h"

#include <cstddef>
#include <span>

namespace stats {

/// A coefficient in logits, with a t interval of items - 1 degrees of freedom for clustered errors and a
/// normal one else. `n` is the number of rows.
[[nodiscard]] Estimate coefficient(const LogisticFit &fit, std::size_t column);
/// The same for a sum of coefficients, each times `factors`.
[[nodiscard]] Estimate combination(const LogisticFit &fit, std::span<const double> factors);

} // namespace stats
