// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"

#include "app/stats/clustered_mean.h"
#include "app/stats/proportion.h"
#include "app/stats/sign_flips.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

namespace analysis {

namespace {

/// Some item has several: what is said of them is not independent.
bool isClustered(const Cell &whole)
{
    return std::adjacent_find(whole.items.begin(), whole.items.end()) != whole.items.end();
}

/// The same of two cells together.
bool areClustered(const Cell &one, const Cell &other)
{
    Cell both;
    std::merge(one.items.begin(), one.items.end(), other.items.begin(), other.items.end(),
               std::back_inserter(both.items));
    return isClustered(both);
}

/// Gives `value` to as many of each item in `whole` as are in `part`; which of an item's they are does not
/// matter to sums by item. All of `part` is in `whole` and has no value yet.
void mark(const Cell &part, const Cell &whole, double value, std::vector<double> &values)
{
    std::size_t at = 0;
    for (const std::int32_t item : part.items) {
        while (at < values.size() && (whole.items[at] != item || values[at] != 0))
            ++at;
        assert(at < values.size());
        if (at < values.size())
            values[at] = value;
    }
}

} // namespace

model::Result<std::vector<Cell>> countCells(const BiasQuestion &question, std::vector<Filter> filters)
{
    std::vector<Cell> cells;
    for (Filter &filter : filters) {
        Filter where = question.within(std::move(filter));
        const auto selection = question.selector.select(where);
        if (!selection)
            return tl::unexpected(selection.error());
        const std::int64_t count = countOf(*selection);
        Cell &cell = cells.emplace_back(Cell{{count, count}, std::move(where), {}});
        for (std::size_t rank = 0; rank < selection->size(); ++rank) {
            if ((*selection)[rank] != 0)
                cell.items.push_back(question.dataset.itemAt[rank]);
        }
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
    if (!isClustered(whole))
        return figureOf(stats::wilson(part.count.count, whole.count.count), whole);
    std::vector<double> values(whole.items.size());
    mark(part, whole, 1, values);
    return figureOf(stats::clusteredWilson(values, whole.items), whole);
}

Figure differenceOf(const Cell &forth, const Cell &back, const Cell &whole)
{
    if (!isClustered(whole))
        return figureOf(stats::pairedDifference(forth.count.count, back.count.count, whole.count.count),
                        whole);
    std::vector<double> values(whole.items.size());
    mark(forth, whole, 1, values);
    mark(back, whole, -1, values);
    return figureOf(stats::clusteredDifference(values, whole.items, stats::Errors::Clustered), whole);
}

ExactTest exactOf(const Cell &forth, const Cell &back, const Filter &either)
{
    const auto figure = [&](stats::Estimate p) {
        return Figure{.estimate = p, .unit = "comparison", .cases = p.n, .where = either};
    };
    stats::Estimate rows = stats::exactHalves(forth.count.count, back.count.count);
    stats::Estimate items = stats::exactByItem(forth.items, back.items);
    if (rows.value && areClustered(forth, back)) {
        rows.note = "takes what is said of one item for independent; p and the interval do not";
        items.note = "takes what is said of one item together; " + items.note;
    }
    return {figure(std::move(items)), figure(std::move(rows))};
}

Fact pFact(const ExactTest &test)
{
    constexpr double least = 1e-6;
    const std::optional<double> &p = test.byItem.estimate.value;
    if (!p || *p < least)
        return {.name = "p_words",
                .value = p ? QStringLiteral("below 0.000001") : QStringLiteral("not defined")};
    const int leading = static_cast<int>(std::floor(std::log10(*p)));
    return {.name = "p", .value = *p, .digits = leading >= -3 ? 3 : 1 - leading};
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
                            endFact("low", figure.low),
                            endFact("high", figure.high),
                            {.name = "n", .value = qint64{figure.n}}};
    facts.insert(facts.end(), more.begin(), more.end());
    panel.sentence = {pattern, std::move(facts)};
    return panel;
}

Filter hasFlag(FlagKind kind, const BiasQuestion &question)
{
    return flaggedOf(QString::fromLatin1(ruleOf(kind).word), question.rater);
}

model::Result<Cell> splitAmong(const BiasQuestion &question, const Cell &flagged, const Cell &mirrored)
{
    const Filter hard = analysis::flagged(QString::fromLatin1(ruleOf(FlagKind::Hard).word));
    auto cells = countCells(question, {allOf({anyOf({flagged.where, mirrored.where}), hard})});
    if (!cells)
        return tl::unexpected(cells.error());
    return std::move(cells->front());
}

Detail detail(const char *name, Cell cell) { return {QString::fromLatin1(name), std::move(cell)}; }
Detail detail(const char *name, Figure figure) { return {QString::fromLatin1(name), std::move(figure)}; }

} // namespace analysis
