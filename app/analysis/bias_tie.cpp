// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"
#include "app/stats/marginal_tests.h"

namespace analysis {

namespace {

// Judge in rows, people in columns; a, tie, b as stored.
struct ChoiceTable
{
    Cell cells[3][3];

    [[nodiscard]] stats::PairTable table(const Cell &whole) const
    {
        stats::PairTable made{.q = 3, .counts = {}, .cross = {}, .n = whole.count.count, .clusters = 0};
        for (const auto &row : cells) {
            for (const Cell &cell : row)
                made.counts.push_back(static_cast<double>(cell.count.count));
        }
        return made;
    }
};

// A split is no tie: of people who chose a and b alike nobody may have seen a tie (METHODS 9.1).
Filter ofOneMind(const BiasQuestion &question, Filter filter)
{
    return allOf({std::move(filter), about(Predicate::Plurality, question.people)});
}

Filter chosen(const BiasQuestion &question, Chosen judge, Chosen people)
{
    return ofOneMind(question, chose(question.rater, question.people, judge, people, SideFrame::Name));
}

model::Result<ChoiceTable> choiceTable(const BiasQuestion &question)
{
    constexpr Chosen categories[] = {Chosen::A, Chosen::Tie, Chosen::B};
    ChoiceTable table;
    for (std::size_t row = 0; row < 3; ++row) {
        auto cells = countCells(question, {chosen(question, categories[row], Chosen::A),
                                           chosen(question, categories[row], Chosen::Tie),
                                           chosen(question, categories[row], Chosen::B)});
        if (!cells)
            return tl::unexpected(cells.error());
        for (std::size_t column = 0; column < 3; ++column)
            table.cells[row][column] = std::move(cells->at(column));
    }
    return table;
}

/// What the panel counts.
struct TieCells
{
    Cell splitTie, splitDecided; ///< of the next two those with the flag, for three quarters of the people
    Cell judgeTie, peopleTie;    ///< the other decided
    Cell all, judgeTies, peopleTies, either;
    Cell splits; ///< left out: no choice of people has most votes
};

model::Result<TieCells> tieCells(const BiasQuestion &question)
{
    const Filter split = hasFlag(FlagKind::TieSplit, question);
    const Filter judgeTie = chosen(question, Chosen::Tie, Chosen::Decided);
    const Filter peopleTie = chosen(question, Chosen::Decided, Chosen::Tie);
    auto counted =
        countCells(question, {allOf({about(Predicate::Tie, question.rater), split}),
                              allOf({about(Predicate::Decided, question.rater), split}), judgeTie, peopleTie,
                              ofOneMind(question, both(question.rater, question.people)),
                              chosen(question, Chosen::Tie, Chosen::Any),
                              chosen(question, Chosen::Any, Chosen::Tie), anyOf({judgeTie, peopleTie}),
                              allOf({both(question.rater, question.people),
                                     negated(about(Predicate::Plurality, question.people))})});
    if (!counted)
        return tl::unexpected(counted.error());
    auto &all = *counted;
    return TieCells{all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8]};
}

// Stuart and Maxwell ask whether each choice is as common with both (METHODS 3.12), Bowker whether they
// exchange them evenly. Both tell a from b and so depend on which response is a; entered both ways round,
// only the ties are left of either, which p and mcnemar_p test.
model::Result<> addTableTests(const BiasQuestion &question, const Cell &all, Panel &panel)
{
    const auto choices = choiceTable(question);
    if (!choices)
        return tl::unexpected(choices.error());
    const stats::PairTable table = choices->table(all);
    const auto add = [&](const char *name, stats::Estimate estimate) {
        if (estimate.value)
            estimate.note = "by sides as stored: other names of models, other sides and another figure; "
                            "McNemar's of the ties stays";
        panel.detail.push_back(detail(name, figureOf(std::move(estimate), all)));
    };
    const stats::HypothesisTest margins = stats::stuartMaxwell(table);
    add("stuart_maxwell", margins.statistic);
    add("stuart_maxwell_p", margins.p);
    const stats::HypothesisTest symmetry = stats::bowker(table);
    add("bowker", symmetry.statistic);
    add("bowker_p", symmetry.p);
    return {};
}

// Nothing: the surplus is defined.
const char *whyNoSurplus(const TieCells &cells)
{
    if (cells.all.count.count > 0)
        return nullptr;
    return cells.splits.count.count > 0 ? "wherever there is a ruling people are split"
                                        : "no comparison has both a ruling and a vote of people";
}

} // namespace

// Who calls more ties, the judge or people, where people are not split. A flag asks for more than most of the
// people, which the sentence says.
model::Result<Panel> tiePanel(const BiasQuestion &question)
{
    const auto counted = tieCells(question);
    if (!counted)
        return tl::unexpected(counted.error());
    const TieCells &cells = *counted;
    const char *why = whyNoSurplus(cells);
    Figure surplus =
        why ? undefinedFigure(why, cells.all) : differenceOf(cells.judgeTie, cells.peopleTie, cells.all);
    const Fact leaning =
        leaningOf(surplus.estimate, {"calls ties more often than most people do",
                                     "calls ties as often as most people do, as far as this shows",
                                     "calls ties less often than most people do"});
    Panel panel = panelOf(
        question, "tie", EvidenceKind::Observational, std::move(surplus), cells.judgeTie, cells.peopleTie,
        "%5: of %4 comparisons it called %6 a tie where most people decided, and most people %7 where "
        "it decided, a difference of %1 (%2 to %3); %8 of these, where three quarters of the people are of "
        "one mind, carry the flag; %9 more on which people are split are left out",
        {leaning,
         {.name = "judge_tie", .value = qint64{cells.judgeTie.count.count}},
         {.name = "people_tie", .value = qint64{cells.peopleTie.count.count}},
         {.name = "of_one_mind",
          .value = qint64{cells.splitTie.count.count + cells.splitDecided.count.count}},
         {.name = "splits", .value = qint64{cells.splits.count.count}}});
    const ExactTest test = exactOf(cells.judgeTie, cells.peopleTie, cells.either.where);
    panel.detail = {detail("b", cells.judgeTie),
                    detail("c", cells.peopleTie),
                    detail("flag_tie", cells.splitTie),
                    detail("flag_decided", cells.splitDecided),
                    detail("p", test.byItem),
                    detail("mcnemar_p", test.rowWise),
                    detail("judge_ties", shareOf(cells.judgeTies, cells.all)),
                    detail("people_ties", shareOf(cells.peopleTies, cells.all)),
                    detail("splits", cells.splits)};
    if (const auto added = addTableTests(question, cells.all, panel); !added)
        return tl::unexpected(added.error());
    return panel;
}

} // namespace analysis
