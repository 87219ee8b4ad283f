// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/relative_score.h"

#include "app/stats/cluster_totals.h"
#include "app/stats/interval.h"
#include "app/stats/needed.h"

#include <array>
#include <cmath>
#include <map>

namespace stats {

namespace {

/// Of the system and the reference, over calls with both.
struct Sums
{
    double system = 0, reference = 0;

    void add(const ScorePair &pair)
    {
        system += *pair.system;
        reference += *pair.reference;
    }
};

struct Gathered
{
    std::map<std::int32_t, Sums> items;
    Sums all;
    std::int64_t calls = 0;

    explicit Gathered(std::span<const ScorePair> scores)
    {
        for (const ScorePair &pair : scores) {
            if (!pair.system || !pair.reference)
                continue;
            items[pair.item].add(pair);
            all.add(pair);
            ++calls;
        }
    }
};

Estimate ratioOf(const Gathered &gathered)
{
    const Sums &all = gathered.all;
    if (gathered.calls == 0)
        return undefined("no call with both scores", 0);
    if (!(all.reference > 0))
        return undefined("the reference has no score above 0", gathered.calls);
    Estimate ratio;
    ratio.n = gathered.calls;
    ratio.value = all.system / all.reference;
    const auto count = static_cast<std::int64_t>(gathered.items.size());
    if (count < 2) {
        ratio.note = tooFewForErrors(count);
        return ratio;
    }
    double squares = 0;
    for (const auto &[item, sums] : gathered.items) {
        const double off = sums.system - *ratio.value * sums.reference;
        squares += off * off;
    }
    const auto clusters = static_cast<double>(count);
    const double se = std::sqrt(squares * clusters / (clusters - 1)) / all.reference;
    if (isNoSpread(se)) {
        withdrawInterval(ratio);
        return ratio;
    }
    ratio.se = se;
    const double half = studentQuantile(count - 1) * se;
    ratio.low = *ratio.value - half;
    ratio.high = *ratio.value + half;
    ratio.method = "t interval, ratio of sums by item";
    return ratio;
}

} // namespace

Estimate relativeScore(std::span<const ScorePair> scores) { return ratioOf(Gathered(scores)); }

Estimate bootstrapRelativeScore(std::span<const ScorePair> scores, const Bootstrap &bootstrap)
{
    const Gathered gathered(scores);
    const Estimate ratio = ratioOf(gathered);
    if (!ratio.se)
        return ratio;
    ClusterTotals totals(2);
    for (const auto &[item, sums] : gathered.items)
        totals.add(item, std::array{sums.system, sums.reference});
    const FigureOfTotals figure = [](std::span<const double> sums) -> std::optional<double> {
        return sums[1] > 0 ? std::optional(sums[0] / sums[1]) : std::nullopt;
    };
    return bootstrapTotals(ratio, totals, figure, bootstrap);
}

} // namespace stats
