// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/feature.h"

#include "app/stats/style_control.h"

namespace analysis {

Feature lengthFeature(const LengthView &lengths, int margin)
{
    Feature feature;
    for (std::size_t i = 0; i < lengths.a.size(); ++i) {
        const int gap = lengths.gap(i);
        feature.a.push_back(gap > margin ? 1 : 0);
        feature.b.push_back(gap < -margin ? 1 : 0);
    }
    const std::vector<double> a(lengths.a.begin(), lengths.a.end());
    const std::vector<double> b(lengths.b.begin(), lengths.b.end());
    feature.difference = stats::styleDifferences(a, b, stats::StyleRatio::Plain);
    return feature;
}

} // namespace analysis
