// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/lengths.h"

#include <cstdint>
#include <vector>

namespace analysis {

/// How the two responses differ in something that may draw a rater (METHODS 4.5), by comparison.
struct Feature
{
    std::vector<std::int32_t> a, b; ///< as lengths: the side with more of it has the greater number
    std::vector<double> difference; ///< a less b, on the scale of the regression, before it is standardised

    /// 1: a has more of it, -1: b has, 0: alike.
    [[nodiscard]] int more(std::size_t comparison) const
    {
        return (a[comparison] > b[comparison] ? 1 : 0) - (a[comparison] < b[comparison] ? 1 : 0);
    }
    [[nodiscard]] LengthView sides() const { return {a, b}; }
};
/// Longer by more than `margin` code points; (a - b)/(a + b).
[[nodiscard]] Feature lengthFeature(const LengthView &lengths, int margin);

} // namespace analysis
