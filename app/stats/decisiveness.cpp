// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/decisiveness.h"

#include "app/stats/interval.h"
#include "app/stats/items.h"
#include "app/stats/needed.h"

#include <cassert>
#include <cmath>
#include <optional>

namespace stats {

namespace {

/// Below this spread of people's points, in squares, the others have none to draw a line through.
constexpr double alike = 1e-9;

struct Sums
{
    double judge = 0;
    double people = 0;
    double rows = 0;
};

using ModelSums = std::vector<Sums>;

/// The least squares line through the mean points of models.
struct Line
{
    double models = 0;
    double judge = 0, people = 0;     ///< sums
    double squares = 0, products = 0; ///< people people, people judge

    void add(const Sums &sums, double sign)
    {
        const double y = sums.judge / sums.rows;
        const double x = sums.people / sums.rows;
        models += sign;
        judge += sign * y;
        people += sign * x;
        squares += sign * x * x;
        products += sign * x * y;
    }
    [[nodiscard]] double spread() const { return squares - people * people / models; }
    [[nodiscard]] double at(double x) const
    {
        const double slope = (products - people * judge / models) / spread();
        return judge / models + slope * (x - people / models);
    }
};

Line lineOfOthers(const ModelSums &sums)
{
    Line line;
    for (std::size_t model = 1; model < sums.size(); ++model) {
        if (sums[model].rows > 0)
            line.add(sums[model], 1);
    }
    return line;
}

/// Or the reason why there is none.
struct Residual
{
    std::optional<double> value;
    std::string why;
};

Residual residualOf(const ModelSums &sums, Line line, std::size_t model)
{
    const Sums &own = sums[model];
    if (own.rows <= 0)
        return {std::nullopt, "no shared comparisons"};
    if (model != 0)
        line.add(own, -1);
    if (line.models < 1.5) // two or more, past rounding
        return {std::nullopt, tooFew({std::llround(line.models), "other model", "other models"},
                                     "telling a preference from decisiveness", 2)};
    if (line.spread() < alike)
        return {std::nullopt, "people give the other models the same points"};
    return {own.judge / own.rows - line.at(own.people / own.rows), ""};
}

/// Times: how often each item counts; empty = once each.
ModelSums sumsOf(std::span<const TreatedModel> rows, int models, const DenseItems &items,
                 std::span<const std::int32_t> times)
{
    ModelSums sums(static_cast<std::size_t>(models));
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const double repeated = times.empty() ? 1 : times[items.number[row]];
        Sums &into = sums[static_cast<std::size_t>(rows[row].model)];
        into.judge += repeated * rows[row].judge;
        into.people += repeated * rows[row].people;
        into.rows += repeated;
    }
    return sums;
}

using Replicates = std::vector<std::vector<std::optional<double>>>;

/// By model.
Replicates drawn(std::span<const TreatedModel> rows, int models, const DenseItems &items,
                 const Bootstrap &bootstrap)
{
    Replicates replicates(static_cast<std::size_t>(models));
    std::vector<std::int32_t> times;
    for (int replicate = 0; replicate < bootstrap.replicates; ++replicate) {
        drawClusters(times, items.count, bootstrap.seed, replicate);
        const ModelSums sums = sumsOf(rows, models, items, times);
        const Line line = lineOfOthers(sums);
        for (std::size_t model = 0; model < replicates.size(); ++model)
            replicates[model].push_back(residualOf(sums, line, model).value);
    }
    return replicates;
}

} // namespace

std::vector<Estimate> netOfDecisiveness(std::span<const TreatedModel> rows, int models,
                                        const Bootstrap &bootstrap)
{
    std::vector<std::int32_t> clusters;
    clusters.reserve(rows.size());
    for (const TreatedModel &row : rows)
        clusters.push_back(row.cluster);
    const DenseItems items(clusters, 0);
    const ModelSums sums = sumsOf(rows, models, items, {});
    const Line line = lineOfOthers(sums);
    const bool canDraw = items.count >= 2;
    const Replicates replicates = canDraw ? drawn(rows, models, items, bootstrap) : Replicates();
    std::vector<Estimate> net;
    for (std::size_t model = 0; model < sums.size(); ++model) {
        const Residual residual = residualOf(sums, line, model);
        const auto n = static_cast<std::int64_t>(sums[model].rows);
        if (!residual.value)
            net.push_back(undefined(residual.why, n));
        else if (!canDraw)
            net.push_back(withoutInterval(*residual.value, n, tooFewToDraw(1)));
        else
            net.push_back(
                percentileInterval(withoutInterval(*residual.value, n, {}), replicates[model], bootstrap));
    }
    return net;
}

Estimate equalOpportunity(std::span<const Pick> picks)
{
    double n[2] = {0, 0};
    double same[2] = {0, 0};
    for (const Pick &pick : picks) {
        const std::size_t group = pick.byPeople ? 1 : 0;
        n[group] += 1;
        same[group] += pick.byJudge == pick.byPeople ? 1 : 0;
    }
    const auto all = static_cast<std::int64_t>(picks.size());
    if (n[0] == 0 || n[1] == 0)
        return undefined(all == 0 ? "no shared comparisons" : "people never picked one of the two", all);
    const double share[2] = {same[0] / n[0], same[1] / n[1]};
    Estimate estimate = withoutInterval(share[1] - share[0], all, {});
    double squares = 0;
    std::int64_t clusters = 0;
    for (std::size_t i = 0; i < picks.size(); ++clusters) {
        const std::size_t first = i;
        double influence = 0;
        for (; i < picks.size() && picks[i].cluster == picks[first].cluster; ++i) {
            const std::size_t group = picks[i].byPeople ? 1 : 0;
            const double is = picks[i].byJudge == picks[i].byPeople ? 1 : 0;
            influence += (group == 1 ? 1 : -1) * (is - share[group]) / n[group];
        }
        squares += influence * influence;
    }
    const double factor =
        clusters > 1 ? static_cast<double>(clusters) / static_cast<double>(clusters - 1) : 1;
    addInterval(estimate, {factor * squares, clusters, clusters - 1, "linearised, clustered"}, -1,
                Errors::Clustered);
    return estimate;
}

} // namespace stats
