// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/single_order.h"

#include "app/analysis/judged_case.h"
#include "app/analysis/met_models.h"
#include "app/stats/order_effect.h"

#include <algorithm>

namespace analysis {

namespace {

/// Whether the judge has calls at all, and by comparison whether it has one whose order is not known.
struct Orders
{
    bool isAny = false, isAnyUnknown = false;
    std::vector<bool> isUnknown;
};

Orders ordersOf(const BiasQuestion &question)
{
    const auto &verdicts = question.dataset.columns.verdicts;
    Orders orders{.isUnknown = std::vector<bool>(question.dataset.columns.comparisons.size())};
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        if (verdicts.rater[i] != question.judge)
            continue;
        orders.isAny = true;
        if (verdicts.order[i] != model::Order::Unknown)
            continue;
        orders.isAnyUnknown = true;
        orders.isUnknown[static_cast<std::size_t>(verdicts.comparison[i])] = true;
    }
    return orders;
}

Filter runIn(const BiasQuestion &question, model::Order order)
{
    RaterRef ref = question.rater;
    ref.order = order;
    return about(Predicate::Run, ref);
}

// One order came to a choice and the other was never asked.
Filter onlyIn(const BiasQuestion &question, model::Order order, Chosen chosen)
{
    RaterRef here = question.rater;
    here.order = order;
    const auto there = order == model::Order::AFirst ? model::Order::BFirst : model::Order::AFirst;
    return allOf({choice(here, chosen, SideFrame::Name), negated(runIn(question, there))});
}

Filter inEither(const BiasQuestion &question, const Orders &orders, Chosen aFirst, Chosen bFirst)
{
    return allOf({anyOf({onlyIn(question, model::Order::AFirst, aFirst),
                         onlyIn(question, model::Order::BFirst, bFirst)}),
                  orders.isAnyUnknown ? negated(runIn(question, model::Order::Unknown)) : Filter{}});
}

/// The rows of both regressions.
struct Rows
{
    std::vector<std::int32_t> a, b, item;
    std::vector<stats::Outcome> outcome;
    std::vector<stats::Shown> shown;

    struct WithPeople
    {
        std::vector<double> credit, people;
        std::vector<stats::Shown> shown;
        std::vector<std::int32_t> item;
    } withPeople;
};

void addRow(const Dataset &dataset, const PeopleVotes &people, std::int32_t comparison, Outcome outcome,
            stats::Shown shown, Rows &rows)
{
    const auto at = static_cast<std::size_t>(comparison);
    const auto &comparisons = dataset.columns.comparisons;
    const double credit = outcome == Outcome::A ? 1 : outcome == Outcome::B ? 0 : 0.5;
    if (comparisons.modelA[at] != comparisons.modelB[at]) {
        rows.a.push_back(comparisons.modelA[at]);
        rows.b.push_back(comparisons.modelB[at]);
        rows.item.push_back(comparisons.item[at]);
        rows.outcome.push_back(outcome == Outcome::A   ? stats::Outcome::AWins
                               : outcome == Outcome::B ? stats::Outcome::BWins
                                                       : stats::Outcome::Tie);
        rows.shown.push_back(shown);
    }
    const Votes3 &votes = people.votes[at];
    const int all = votes[0] + votes[1] + votes[2];
    if (all == 0)
        return;
    rows.withPeople.credit.push_back(credit);
    rows.withPeople.people.push_back((votes[0] + votes[1] / 2.0) / all);
    rows.withPeople.shown.push_back(shown);
    rows.withPeople.item.push_back(comparisons.item[at]);
}

bool isChoice(Outcome outcome)
{
    return outcome == Outcome::A || outcome == Outcome::B || outcome == Outcome::Tie;
}

Rows rowsOf(const BiasQuestion &question, const Selection &base, const Orders &orders)
{
    const Dataset &dataset = question.dataset;
    const PeopleVotes people = peopleVotes(dataset);
    Rows rows;
    for (const DerivedRuling &ruling : dataset.rulings) {
        if (ruling.rater != question.judge || orders.isUnknown[static_cast<std::size_t>(ruling.comparison)] ||
            base[static_cast<std::size_t>(dataset.rankOf[static_cast<std::size_t>(ruling.comparison)])] == 0)
            continue;
        if (isChoice(ruling.first) && ruling.second == Outcome::NotRun)
            addRow(dataset, people, ruling.comparison, ruling.first, stats::Shown::AFirst, rows);
        else if (isChoice(ruling.second) && ruling.first == Outcome::NotRun)
            addRow(dataset, people, ruling.comparison, ruling.second, stats::Shown::BFirst, rows);
    }
    return rows;
}

} // namespace

model::Result<SingleOrder> singleOrder(const BiasQuestion &question)
{
    const Orders orders = ordersOf(question);
    if (!orders.isAny)
        return SingleOrder{emptyCell(), emptyCell(), emptyCell(), emptyCell(), emptyCell(), {}, {}};
    const auto in = [&](Chosen aFirst, Chosen bFirst) { return inEither(question, orders, aFirst, bFirst); };
    const Filter all = in(Chosen::Any, Chosen::Any);
    auto cells =
        countCells(question, {all, in(Chosen::Decided, Chosen::Decided), in(Chosen::A, Chosen::B),
                              in(Chosen::B, Chosen::A), runIn(question, model::Order::Unknown),
                              allOf({all, differentModels(question.dataset)}),
                              allOf({all, count(Predicate::Votes, RaterRef::of(RaterRef::Kind::Humans),
                                                Operator::GreaterEqual, 1)})});
    if (!cells)
        return tl::unexpected(cells.error());
    const auto base = question.base();
    if (!base)
        return tl::unexpected(base.error());
    Rows rows = rowsOf(question, *base, orders);
    const stats::Battles battles{.models = numberMet(rows.a, rows.b),
                                 .a = rows.a,
                                 .b = rows.b,
                                 .outcome = rows.outcome,
                                 .cluster = rows.item,
                                 .weight = {}};
    const auto &people = rows.withPeople;
    return SingleOrder{
        cells->at(0),
        cells->at(1),
        cells->at(2),
        cells->at(3),
        cells->at(4),
        figureOf(stats::orderEffect(battles, rows.shown), cells->at(5)),
        figureOf(stats::orderEffectGivenPeople({people.credit, people.people, people.shown, people.item}),
                 cells->at(6))};
}

} // namespace analysis
