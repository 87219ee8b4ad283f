// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/paired_difference.h"

#include "app/stats/cluster_totals.h"
#include "app/stats/clustered_mean.h"

#include <array>
#include <vector>

namespace stats {

namespace {

std::vector<double> differences(const SharedScores &shared)
{
    std::vector<double> result;
    for (std::size_t item = 0; item < shared.first.size(); ++item)
        result.push_back(shared.first[item] - shared.second[item]);
    return result;
}

PairedDifference compared(const SharedScores &shared, Errors errors)
{
    const std::vector<double> difference = differences(shared);
    PairedDifference result{clusteredMean(shared.first, shared.cluster, errors),
                            clusteredMean(shared.second, shared.cluster, errors),
                            clusteredDifference(difference, shared.cluster, errors), 0, 0};
    for (const double value : difference) {
        result.onlyFirst += value > 0 ? 1 : 0;
        result.onlySecond += value < 0 ? 1 : 0;
    }
    return result;
}

} // namespace

PairedDifference pairedAgreement(const PairedScores &credits, Errors errors)
{
    return compared(sharedScores(credits), errors);
}

PairedDifference bootstrapPairedAgreement(const PairedScores &credits, const Bootstrap &bootstrap)
{
    const SharedScores shared = sharedScores(credits);
    ClusterTotals totals(4);
    for (std::size_t item = 0; item < shared.first.size(); ++item)
        totals.add(shared.cluster[item], std::array<double, 4>{1, shared.first[item], shared.second[item],
                                                               shared.first[item] - shared.second[item]});
    PairedDifference result = compared(shared, Errors::Clustered);
    const auto mean = [](std::size_t part) -> FigureOfTotals {
        return [part](std::span<const double> sums) -> std::optional<double> { return sums[part] / sums[0]; };
    };
    result.first = bootstrapTotals(result.first, totals, mean(1), bootstrap);
    result.second = bootstrapTotals(result.second, totals, mean(2), bootstrap);
    result.difference = bootstrapTotals(result.difference, totals, mean(3), bootstrap);
    return result;
}

} // namespace stats
