// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"

#include "app/stats/proportion.h"

#include <set>
#include <utility>

namespace analysis {

model::Result<std::vector<Cell>> countCells(const BiasQuestion &question, std::vector<Filter> filters)
{
    std::vector<Cell> cells;
    for (Filter &filter : filters) {
        Filter where = question.within(std::move(filter));
        const auto selection = question.selector.select(where);
        if (!selection)
            return tl::unexpected(selection.error());
        const std::int64_t count = countOf(*selection);
        cells.push_back({{count, count}, std::move(where)});
    }
    return cells;
}

Cell emptyCell() { return {{}, anyOf({})}; }

Figure figureOf(stats::Estimate estimate, const Cell &whole)
{
    return {.estimate = std::move(estimate),
            .unit = "comparison",
            .cases = whole.count.cases,
            .where = whole.where};
}

Figure shareOf(const Cell &part, const Cell &whole)
{
    return figureOf(stats::wilson(part.count.count, whole.count.count), whole);
}

Figure differenceOf(const Cell &forth, const Cell &back, const Cell &whole)
{
    return figureOf(stats::pairedDifference(forth.count.count, back.count.count, whole.count.count), whole);
}

Figure exactOf(const Cell &forth, const Cell &back, const Filter &either)
{
    stats::Estimate p = stats::exactHalves(forth.count.count, back.count.count);
    return {.estimate = p, .unit = "comparison", .cases = p.n, .where = either};
}

Figure undefinedFigure(const char *why, const Cell &whole)
{
    return figureOf(stats::undefined(why, whole.count.count), whole);
}

Fact leaningOf(const stats::Estimate &estimate, const Leanings &leanings)
{
    const char *clause = estimate.low && *estimate.low > 0     ? leanings.toward
                         : estimate.high && *estimate.high < 0 ? leanings.against
                                                               : leanings.neither;
    return {.name = "leaning", .value = QString::fromLatin1(clause)};
}

Filter differentModels(const Dataset &dataset)
{
    const auto &comparisons = dataset.columns.comparisons;
    std::set<std::int32_t> models;
    for (std::size_t i = 0; i < comparisons.size(); ++i) {
        if (comparisons.modelA[i] == comparisons.modelB[i])
            models.insert(comparisons.modelA[i]);
    }
    std::vector<Filter> same;
    for (const std::int32_t model : models) {
        const QString &name = dataset.columns.models[static_cast<std::size_t>(model)];
        same.push_back(allOf({fieldIs(Field::ModelA, name), fieldIs(Field::ModelB, name)}));
    }
    return same.empty() ? Filter{} : negated(anyOf(std::move(same)));
}

Panel panelOf(const BiasQuestion &question, const char *kind, EvidenceKind evidence, Figure estimate,
              Cell flagged, Cell mirrored, const char *pattern, std::vector<Fact> more)
{
    Panel panel{.kind = kind,
                .rater = question.name,
                .evidence = evidence,
                .estimate = std::move(estimate),
                .flagged = std::move(flagged),
                .mirrored = std::move(mirrored),
                .detail = {},
                .sentence = {}};
    const stats::Estimate &figure = panel.estimate.estimate;
    if (!figure.value) {
        panel.sentence = {"not defined: %1 (n = %2)",
                          {{.name = "why", .value = QString::fromStdString(figure.why)},
                           {.name = "n", .value = qint64{figure.n}}}};
        return panel;
    }
    std::vector<Fact> facts{{.name = "value", .value = *figure.value, .digits = 3},
                            {.name = "low", .value = figure.low.value_or(*figure.value), .digits = 3},
                            {.name = "high", .value = figure.high.value_or(*figure.value), .digits = 3},
                            {.name = "n", .value = qint64{figure.n}}};
    facts.insert(facts.end(), more.begin(), more.end());
    panel.sentence = {pattern, std::move(facts)};
    return panel;
}

Detail detail(const char *name, Cell cell) { return {QString::fromLatin1(name), std::move(cell)}; }
Detail detail(const char *name, Figure figure) { return {QString::fromLatin1(name), std::move(figure)}; }

} // namespace analysis
