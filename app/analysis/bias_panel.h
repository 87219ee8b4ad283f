// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analysis/bias.h"
#include "app/analysis/flags.h"

#include <cstdint>
#include <vector>

namespace analysis {

/// What the panels of one rater are made from.
struct BiasQuestion
{
    const Dataset &dataset;
    Selector &selector;
    const BiasOptions &options;
    QString name;            ///< of the rater or pool
    RaterRef rater;          ///< the same, in filters
    std::int32_t judge = -1; ///< index of the judge; -1: people
    RaterRef people{.kind = RaterRef::Kind::Majority};

    /// `filter` within the cases that were asked for.
    [[nodiscard]] Filter within(Filter filter) const { return allOf({options.where, std::move(filter)}); }
    [[nodiscard]] model::Result<Selection> base() const { return selector.select(options.where); }
};

/// One cell a filter: comparisons are counted, so that count and cases are the same.
[[nodiscard]] model::Result<std::vector<Cell>> countCells(const BiasQuestion &question,
                                                          std::vector<Filter> filters);
/// A cell that nothing is in.
[[nodiscard]] Cell emptyCell();

// Where an item has several comparisons, intervals are clustered by item (METHODS 0.5); otherwise they are
// the textbook's, which say the same.

/// The share of `part` in `whole`, with Wilson's interval.
[[nodiscard]] Figure shareOf(const Cell &part, const Cell &whole);
/// (forth - back)/n with the paired interval, n that of `whole`.
[[nodiscard]] Figure differenceOf(const Cell &forth, const Cell &back, const Cell &whole);
/// Whether forth and back lie further apart than chance has it, two-sided and exact.
struct ExactTest
{
    Figure byItem;  ///< stats::exactByItem(): the comparisons of an item speak together
    Figure rowWise; ///< stats::exactHalves(), as papers print it; notes where items have several
};
/// `either` selects both.
[[nodiscard]] ExactTest exactOf(const Cell &forth, const Cell &back, const Filter &either);
/// The p by item as a sentence has it: from 0.001 on three digits behind the point, below two that are not 0,
/// and in words where it is tinier than that or not defined.
[[nodiscard]] Fact pFact(const ExactTest &test);
/// A figure that is not defined, with the cell whose comparisons were looked at.
[[nodiscard]] Figure undefinedFigure(const char *why, const Cell &whole);
/// A figure that is computed from `whole`.
[[nodiscard]] Figure figureOf(stats::Estimate estimate, const Cell &whole);

/// What the interval of a figure leaves out: everything up to 0, everything from 0 on, or neither.
struct Leanings
{
    const char *toward, *neither, *against; ///< clauses that begin a sentence
};
/// The clause that the figure's interval allows; without an interval it allows neither.
[[nodiscard]] Fact leaningOf(const stats::Estimate &estimate, const Leanings &leanings);

/// The flag of this kind on the rater.
[[nodiscard]] Filter hasFlag(FlagKind kind, const BiasQuestion &question);
/// Of the disagreements with people those in which people are split themselves, so that none is flagged.
[[nodiscard]] model::Result<Cell> splitAmong(const BiasQuestion &question, const Cell &flagged,
                                             const Cell &mirrored);

/// Leaves out comparisons of a model with itself, which are no battle; empty where there is none.
[[nodiscard]] Filter differentModels(const Dataset &dataset);

/// A panel of this kind whose sentence is `pattern` with the estimate, its bounds and n as `%1` to `%4` and
/// `more` after them; where the estimate is not defined, the sentence says why.
[[nodiscard]] Panel panelOf(const BiasQuestion &question, const char *kind, EvidenceKind evidence,
                            Figure estimate, Cell flagged, Cell mirrored, const char *pattern,
                            std::vector<Fact> more);

[[nodiscard]] Detail detail(const char *name, Cell cell);
[[nodiscard]] Detail detail(const char *name, Figure figure);

// The panels. Each answers for its kind; see bias.cpp for the table.
[[nodiscard]] model::Result<Panel> positionOfJudge(const BiasQuestion &question);
[[nodiscard]] model::Result<Panel> positionOfPeople(const BiasQuestion &question);
[[nodiscard]] model::Result<Panel> lengthOfJudge(const BiasQuestion &question);
[[nodiscard]] model::Result<Panel> lengthOfPeople(const BiasQuestion &question);
[[nodiscard]] model::Result<Panel> selfPreferencePanel(const BiasQuestion &question);
[[nodiscard]] model::Result<Panel> unstablePanel(const BiasQuestion &question);
[[nodiscard]] model::Result<Panel> tiePanel(const BiasQuestion &question);
[[nodiscard]] model::Result<Panel> parsePanel(const BiasQuestion &question);
[[nodiscard]] model::Result<Panel> formatPanel(const BiasQuestion &question);
[[nodiscard]] model::Result<Panel> scorePanel(const BiasQuestion &question);
[[nodiscard]] model::Result<Panel> rationalePanel(const BiasQuestion &question);
[[nodiscard]] model::Result<Panel> goldPanel(const BiasQuestion &question);

} // namespace analysis
