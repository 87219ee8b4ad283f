// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"

namespace analysis {

namespace {

Filter stateIsNot(const BiasQuestion &question, model::State state)
{
    return {PredicateTest{Predicate::State, {question.rater}, {}, Operator::NotEqual, model::wordOf(state)}};
}

} // namespace

model::Result<Panel> unstablePanel(const BiasQuestion &question)
{
    const Filter repeated = about(Predicate::Repeated, question.rater);
    const Filter unstable = allOf({repeated, hasFlag(FlagKind::Unstable, question)});
    const Filter stable = allOf({repeated, negated(hasFlag(FlagKind::Unstable, question))});
    auto cells = countCells(question, {unstable, stable, repeated});
    if (!cells)
        return tl::unexpected(cells.error());
    const Cell &whole = cells->at(2);
    return panelOf(question, "unstable", EvidenceKind::Interventional,
                   whole.count.count == 0 ? undefinedFigure("nothing was judged twice in one order", whole)
                                          : shareOf(cells->at(0), whole),
                   cells->at(0), cells->at(1),
                   "repetitions of one order disagree on a share of %1 (%2 to %3) of %4 comparisons", {});
}

// METHODS 0.4: the share of comparisons on which some call gave no valid verdict.
model::Result<Panel> parsePanel(const BiasQuestion &question)
{
    const Filter invalid = stateIsNot(question, model::State::Valid);
    const Filter valid = stateIs(question.rater, model::State::Valid);
    std::vector<Filter> filters{invalid, allOf({valid, negated(invalid)}), anyOf({valid, invalid})};
    for (int state = 2; state <= static_cast<int>(model::State::Budget); ++state)
        filters.push_back(stateIs(question.rater, static_cast<model::State>(state)));
    auto cells = countCells(question, std::move(filters));
    if (!cells)
        return tl::unexpected(cells.error());
    const Cell &whole = cells->at(2);
    Panel panel = panelOf(
        question, "parse", EvidenceKind::Observational,
        whole.count.count == 0
            ? undefinedFigure("no calls are stored: imported rulings do not tell how they were read", whole)
            : shareOf(cells->at(0), whole),
        cells->at(0), cells->at(1),
        "some call gave no valid verdict on a share of %1 (%2 to %3) of %4 comparisons", {});
    for (std::size_t state = 2; state <= static_cast<std::size_t>(model::State::Budget); ++state) {
        if (const Cell &cell = cells->at(state + 1); cell.count.count > 0)
            panel.detail.push_back({model::wordOf(static_cast<model::State>(state)), cell});
    }
    return panel;
}

} // namespace analysis
