// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/repetition.h"

#include "app/stats/cluster_totals.h"
#include "app/stats/clustered_mean.h"
#include "app/stats/interval.h"
#include "app/stats/pair_coefficients.h"
#include "app/stats/unit_counts.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <vector>

namespace stats {

namespace {

template <typename Accept>
RetestAgreement agreementOf(std::span<const Retest> pairs, const Weights &weights, Errors errors,
                            Accept accept)
{
    PairTableBuilder builder(weights.q);
    for (const Retest &pair : pairs) {
        if (pair.first >= 0 && pair.second >= 0 && accept(pair.order))
            builder.add(pair.cluster, pair.first, pair.second);
    }
    const PairTable table = builder.finish();
    return {percentAgreement(table, weights, errors), cohenKappa(table, weights, errors)};
}

/// What each prompt with two runs or more contributes.
struct Prompts
{
    std::vector<double> modalShare;
    std::vector<double> allAlike;
    std::vector<std::int32_t> cluster;
    std::int64_t runs = 0;
    std::int64_t leftOut = 0;
};

Prompts promptsOf(const Ratings &runs)
{
    const UnitCounts units = unitCounts(runs);
    Prompts prompts;
    for (std::size_t unit = 0; unit < units.units(); ++unit) {
        const std::int32_t votes = units.votes[unit];
        if (votes < 2) {
            ++prompts.leftOut;
            continue;
        }
        const std::int32_t most = *std::max_element(units.row(unit), units.row(unit) + units.q);
        prompts.modalShare.push_back(static_cast<double>(most) / votes);
        prompts.allAlike.push_back(most == votes ? 1 : 0);
        prompts.cluster.push_back(units.cluster[unit]);
        prompts.runs += votes;
    }
    return prompts;
}

RepetitionStability stabilityOf(const Prompts &prompts, Errors errors)
{
    const Estimate none = undefined("no prompt has two runs", 0);
    if (prompts.cluster.empty())
        return {none, none, 0, prompts.leftOut};
    return {clusteredMean(prompts.modalShare, prompts.cluster, errors),
            clusteredMean(prompts.allAlike, prompts.cluster, errors), prompts.runs, prompts.leftOut};
}

} // namespace

RetestFigures testRetest(std::span<const Retest> pairs, const Weights &weights, Errors errors)
{
    return {
        agreementOf(pairs, weights, errors, [](RetestOrder) { return true; }),
        agreementOf(pairs, weights, errors, [](RetestOrder order) { return order == RetestOrder::Same; }),
        agreementOf(pairs, weights, errors, [](RetestOrder order) { return order == RetestOrder::Swapped; })};
}

Estimate correlationCeiling(double reliability, double other)
{
    assert(reliability <= 1 && other <= 1);
    if (reliability < 0 || other < 0)
        return undefined("a reliability is below 0", 0);
    return withoutInterval(std::sqrt(reliability * other), 0, "no interval of its own");
}

RepetitionStability repetitionStability(const Ratings &runs, Errors errors)
{
    return stabilityOf(promptsOf(runs), errors);
}

RepetitionStability bootstrapRepetitionStability(const Ratings &runs, const Bootstrap &bootstrap)
{
    const Prompts prompts = promptsOf(runs);
    ClusterTotals totals(3);
    for (std::size_t prompt = 0; prompt < prompts.cluster.size(); ++prompt)
        totals.add(prompts.cluster[prompt],
                   std::array<double, 3>{1, prompts.modalShare[prompt], prompts.allAlike[prompt]});
    RepetitionStability stability = stabilityOf(prompts, Errors::Clustered);
    const auto mean = [](std::size_t part) -> FigureOfTotals {
        return [part](std::span<const double> sums) -> std::optional<double> { return sums[part] / sums[0]; };
    };
    stability.modalShare = bootstrapTotals(stability.modalShare, totals, mean(1), bootstrap);
    stability.allAlike = bootstrapTotals(stability.allAlike, totals, mean(2), bootstrap);
    return stability;
}

} // namespace stats
