// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stats/table_draws.h"

#include "app/stats/coefficient_interval.h"

#include <cstddef>
#include <optional>

namespace stats {

namespace {

using Values = std::vector<std::optional<double>>;

/// First row of each cluster, and one past the last row.
std::vector<std::size_t> clusterStarts(const Table &table)
{
    std::vector<std::size_t> starts;
    const auto units = static_cast<std::size_t>(table.units);
    for (std::size_t unit = 0; unit < units; ++unit) {
        if (table.cluster.empty() || unit == 0 || table.cluster[unit] != table.cluster[unit - 1])
            starts.push_back(unit);
    }
    starts.push_back(units);
    return starts;
}

/// The rows of each cluster as often as it was drawn.
void fill(Table &drawn, const Table &table, const std::vector<std::size_t> &starts,
          const std::vector<std::int32_t> &times)
{
    drawn.cells.clear();
    const auto raters = static_cast<std::ptrdiff_t>(table.raters.size());
    for (std::size_t cluster = 0; cluster < times.size(); ++cluster) {
        const auto first = table.cells.begin() + static_cast<std::ptrdiff_t>(starts[cluster]) * raters;
        const auto last = table.cells.begin() + static_cast<std::ptrdiff_t>(starts[cluster + 1]) * raters;
        for (std::int32_t time = 0; time < times[cluster]; ++time)
            drawn.cells.insert(drawn.cells.end(), first, last);
    }
    drawn.units = static_cast<std::int64_t>(drawn.cells.size()) / raters;
}

/// The figures in one order, of the table and of each draw.
std::vector<Estimate *> figuresOf(ManyRaters &overall, TableLevels &levels)
{
    std::vector<Estimate *> figures{
        &overall.percent, &overall.fleissKappa,     &overall.congerKappa, &overall.krippendorffAlpha,
        &overall.gwetAc1, &overall.brennanPrediger, &levels.alpha};
    for (NamedEstimate &figure : levels.overall)
        figures.push_back(&figure.estimate);
    return figures;
}

std::vector<Estimate *> figuresOf(TablePair &pair, std::vector<NamedEstimate> &levels)
{
    std::vector<Estimate *> figures;
    for (Estimate &figure : pair.figures)
        figures.push_back(&figure);
    for (NamedEstimate &figure : levels)
        figures.push_back(&figure.estimate);
    return figures;
}

Values valuesOf(const std::vector<Estimate *> &figures)
{
    Values values;
    for (const Estimate *figure : figures)
        values.push_back(figure->value);
    return values;
}

/// `valuesOfDraw` gives the values of the figures in a drawn table, in their order.
template <typename ValuesOfDraw>
bool resample(const Table &table, const Bootstrap &bootstrap, const DrawProgress &progress,
              const std::vector<Estimate *> &figures, const ValuesOfDraw &valuesOfDraw)
{
    const std::vector<std::size_t> starts = clusterStarts(table);
    const std::size_t clusters = starts.size() - 1;
    const int draws = clusters < 2 ? 0 : bootstrap.replicates;
    std::vector<Values> replicates(figures.size());
    Table drawn{table.raters, table.categories, {}, 0, {}, {}, table.mirror, table.isUnordered};
    for (int draw = 0; draw < draws; ++draw) {
        if (progress && !progress(draw, draws))
            return false;
        fill(drawn, table, starts, drawnClusters(clusters, bootstrap.seed, draw));
        const Values values = valuesOfDraw(drawn);
        for (std::size_t i = 0; i < values.size(); ++i)
            replicates[i].push_back(values[i]);
    }
    for (std::size_t i = 0; i < figures.size(); ++i)
        *figures[i] = coefficientInterval(*figures[i], replicates[i], bootstrap);
    return true;
}

} // namespace

bool resampleOverall(const Table &table, const std::vector<double> &scores, const Bootstrap &bootstrap,
                     const DrawProgress &progress, ManyRaters &overall, TableLevels &levels)
{
    const Weights weights = identityWeights(static_cast<int>(table.categories.size()));
    const bool goesOn =
        resample(table, bootstrap, progress, figuresOf(overall, levels), [&](const Table &drawn) {
            ManyRaters figures =
                manyRaters(TableVotes(drawn).ratings(), weights, table.mirror, Errors::RowWise);
            TableLevels byLevel = tableLevels(drawn, {}, levels.level, scores, Errors::RowWise);
            return valuesOf(figuresOf(figures, byLevel));
        });
    for (NamedEstimate &figure : levels.overall) {
        if (goesOn && figure.estimate.value)
            noteLeftOut(figure.estimate, levels);
    }
    return goesOn;
}

bool resamplePair(const Table &table, const std::vector<double> &scores, const Bootstrap &bootstrap,
                  const DrawProgress &progress, TablePair &pair, std::vector<NamedEstimate> &levels)
{
    return resample(table, bootstrap, progress, figuresOf(pair, levels), [&](const Table &drawn) {
        TablePair figures = tablePairs(drawn, Errors::RowWise).front();
        std::vector<NamedEstimate> byLevel = pairLevels(drawn, figures, scores, Errors::RowWise);
        return valuesOf(figuresOf(figures, byLevel));
    });
}

} // namespace stats
