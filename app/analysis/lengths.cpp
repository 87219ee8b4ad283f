// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/lengths.h"

#include <algorithm>

namespace analysis {

LengthView lengthsSoFar(const Dataset &dataset)
{
    return {dataset.columns.comparisons.lengthA, dataset.columns.comparisons.lengthB};
}

TurnLengths turnLengths(const Dataset &dataset, const std::vector<store::TurnLengths> &later)
{
    const auto &comparisons = dataset.columns.comparisons;
    TurnLengths lengths{comparisons.lengthA, comparisons.lengthB};
    for (const store::TurnLengths &row : later) {
        const auto found =
            std::lower_bound(comparisons.id.begin(), comparisons.id.end(), row.comparison.value);
        if (found == comparisons.id.end() || *found != row.comparison.value)
            continue; // came after the columns were read
        const auto comparison = static_cast<std::size_t>(found - comparisons.id.begin());
        lengths.a[comparison] = row.a;
        lengths.b[comparison] = row.b;
    }
    return lengths;
}

} // namespace analysis
