// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"

namespace analysis {

namespace {

/// What somebody decided where all fixed truths take the same side.
struct BesideGold
{
    Filter right, wrong, decided;
};

BesideGold besideGold(const RaterRef &rater)
{
    const RaterRef gold = RaterRef::of(RaterRef::Kind::Gold);
    const Filter same = relation(Predicate::Same, rater, gold);
    const Filter opposite = relation(Predicate::Opposite, rater, gold);
    const Filter isDecided = allOf({about(Predicate::Decided, rater), about(Predicate::Decided, gold),
                                    negated(about(Predicate::Tie, gold))});
    Filter right = allOf({isDecided, same, negated(opposite)});
    Filter wrong = allOf({isDecided, opposite, negated(same)});
    return {right, wrong, anyOf({right, wrong})};
}

// Both decided, each right or wrong.
model::Result<std::vector<Detail>> besidePeople(const BiasQuestion &question, const BesideGold &judge)
{
    const BesideGold people = besideGold(question.people);
    auto counted =
        countCells(question, {allOf({judge.decided, people.decided}), allOf({judge.wrong, people.decided}),
                              allOf({judge.decided, people.wrong}), allOf({judge.wrong, people.right}),
                              allOf({judge.right, people.wrong})});
    if (!counted)
        return tl::unexpected(counted.error());
    const std::vector<Cell> &cells = *counted;
    const Cell &both = cells[0];
    const auto orUndefined = [&](Figure (*figure)(const Cell &, const Cell &), const Cell &part) {
        return both.count.count == 0
                   ? undefinedFigure("the judge and the people nowhere both decided beside a fixed truth",
                                     both)
                   : figure(part, both);
    };
    return std::vector<Detail>{
        detail("judge_wrong", orUndefined(&shareOf, cells[1])),
        detail("people_wrong", orUndefined(&shareOf, cells[2])), detail("judge_wrong_people_right", cells[3]),
        detail("judge_right_people_wrong", cells[4]),
        detail("wrong_difference",
               both.count.count == 0 ? orUndefined(&shareOf, both) : differenceOf(cells[3], cells[4], both))};
}

} // namespace

// METHODS 4.11 and 4.1, GOLD_WRONG: how often what was preferred is the response that is worse by a fixed
// truth, for the judge and for people. Fixed truths that are not of one mind are none.
model::Result<Panel> goldPanel(const BiasQuestion &question)
{
    const BesideGold judge = besideGold(question.rater);
    const Filter wrong = hasFlag(FlagKind::GoldWrong, question);
    auto cells =
        countCells(question, {wrong, judge.right, judge.decided,
                              allOf({about(Predicate::Tie, question.rater),
                                     about(Predicate::Decided, RaterRef::of(RaterRef::Kind::Gold)),
                                     negated(about(Predicate::Tie, RaterRef::of(RaterRef::Kind::Gold)))}),
                              hasFlag(FlagKind::RefContradict, question)});
    if (!cells)
        return tl::unexpected(cells.error());
    const Cell &whole = cells->at(2);
    auto people = besidePeople(question, judge);
    if (!people)
        return tl::unexpected(people.error());
    Panel panel = panelOf(
        question, "gold", EvidenceKind::Observational,
        whole.count.count == 0
            ? undefinedFigure("no comparison that the judge decided has a fixed truth with a side", whole)
            : shareOf(cells->at(0), whole),
        cells->at(0), cells->at(1),
        "of %4 comparisons that it decided and that have a fixed truth it chose the wrong response in %5, a "
        "share of %1 (%2 to %3)",
        {{.name = "wrong", .value = qint64{cells->at(0).count.count}}});
    panel.detail = {detail("gold_right", cells->at(1)), detail("gold_tie", cells->at(3))};
    panel.detail.push_back({QStringLiteral("beside_people"), std::move(*people)});
    panel.detail.push_back(detail("ref_contradict", cells->at(4)));
    return panel;
}

} // namespace analysis
