// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/dataset.h"
#include "app/analysis/filter.h"
#include "db/store/cases.h"

#include <cstdint>
#include <span>
#include <vector>

namespace analysis {

/// Code points of both responses, by comparison. The vectors behind it must outlive it.
struct LengthView
{
    std::span<const std::int32_t> a, b;

    /// Length a less length b.
    [[nodiscard]] int gap(std::size_t comparison) const { return a[comparison] - b[comparison]; }
};

/// Over turns 1 to the comparison's: the columns themselves.
[[nodiscard]] LengthView lengthsSoFar(const Dataset &dataset);

/// The lengths on the comparison's own turn alone.
struct TurnLengths
{
    std::vector<std::int32_t> a, b;

    [[nodiscard]] LengthView view() const { return {a, b}; }
};
/// `later` has every comparison whose turn is not the first.
[[nodiscard]] TurnLengths turnLengths(const Dataset &dataset, const std::vector<store::TurnLengths> &later);

} // namespace analysis
