// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"
#include "app/analysis/flags.h"
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

Filter chosen(const BiasQuestion &question, Chosen judge, Chosen people)
{
    return chose(question.rater, question.people, judge, people, SideFrame::Name);
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
    Cell splitTie, splitDecided; ///< where people were of one mind
    Cell judgeTie, peopleTie;    ///< the other decided
    Cell all, judgeTies, peopleTies, either;
};

model::Result<TieCells> tieCells(const BiasQuestion &question)
{
    const Filter split = flaggedOf(QString::fromLatin1(ruleOf(FlagKind::TieSplit).word), question.rater);
    const Filter judgeTie = chosen(question, Chosen::Tie, Chosen::Decided);
    const Filter peopleTie = chosen(question, Chosen::Decided, Chosen::Tie);
    auto counted = countCells(
        question, {allOf({about(Predicate::Tie, question.rater), split}),
                   allOf({about(Predicate::Decided, question.rater), split}), judgeTie, peopleTie,
                   both(question.rater, question.people), chosen(question, Chosen::Tie, Chosen::Any),
                   chosen(question, Chosen::Any, Chosen::Tie), anyOf({judgeTie, peopleTie})});
    if (!counted)
        return tl::unexpected(counted.error());
    auto &all = *counted;
    return TieCells{all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]};
}

} // namespace

// Who calls more ties, the judge or people; and the cases in which people were of one mind. Stuart and
// Maxwell ask whether each choice is as common with both (METHODS 3.12), Bowker whether they exchange them
// evenly.
model::Result<Panel> tiePanel(const BiasQuestion &question)
{
    const auto counted = tieCells(question);
    if (!counted)
        return tl::unexpected(counted.error());
    const TieCells &cells = *counted;
    Figure surplus = cells.all.count.count == 0
                         ? undefinedFigure("no comparison has both a ruling and a vote of people", cells.all)
                         : differenceOf(cells.judgeTie, cells.peopleTie, cells.all);
    const Fact leaning =
        leaningOf(surplus.estimate,
                  {"calls ties more often than the majority of people, a split being a tie",
                   "calls ties as often as the majority of people, a split being a tie, as far as this shows",
                   "calls ties less often than the majority of people, a split being a tie"});
    Panel panel = panelOf(
        question, "tie", EvidenceKind::Observational, std::move(surplus), cells.splitTie, cells.splitDecided,
        "%5: of %4 comparisons it called %6 a tie where people decided, and people %7 where "
        "it decided, a difference of %1 (%2 to %3)",
        {leaning,
         {.name = "judge_tie", .value = qint64{cells.judgeTie.count.count}},
         {.name = "people_tie", .value = qint64{cells.peopleTie.count.count}}});
    panel.detail = {detail("b", cells.judgeTie), detail("c", cells.peopleTie),
                    detail("mcnemar_p", exactOf(cells.judgeTie, cells.peopleTie, cells.either.where)),
                    detail("judge_ties", shareOf(cells.judgeTies, cells.all)),
                    detail("people_ties", shareOf(cells.peopleTies, cells.all))};
    const auto choices = choiceTable(question);
    if (!choices)
        return tl::unexpected(choices.error());
    const stats::PairTable table = choices->table(cells.all);
    const stats::HypothesisTest margins = stats::stuartMaxwell(table);
    const stats::HypothesisTest symmetry = stats::bowker(table);
    panel.detail.push_back(detail("stuart_maxwell", figureOf(margins.statistic, cells.all)));
    panel.detail.push_back(detail("stuart_maxwell_p", figureOf(margins.p, cells.all)));
    panel.detail.push_back(detail("bowker", figureOf(symmetry.statistic, cells.all)));
    panel.detail.push_back(detail("bowker_p", figureOf(symmetry.p, cells.all)));
    return panel;
}

} // namespace analysis
