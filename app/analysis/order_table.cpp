// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/order_table.h"

#include "app/analysis/valid_calls.h"
#include "app/stats/clustered_mean.h"
#include "app/stats/items.h"

#include <algorithm>
#include <functional>

namespace analysis {

namespace {

using model::Order;
using Calls = std::vector<std::size_t>; ///< places in the verdicts

/// The judge with the calls of one order.
RaterRef inOrder(const BiasQuestion &question, Order order)
{
    RaterRef ref = question.rater;
    ref.order = order;
    return ref;
}

Filter called(const BiasQuestion &question, Chosen aFirst, Chosen bFirst)
{
    return anyOf({calledOnce(inOrder(question, Order::AFirst), aFirst),
                  calledOnce(inOrder(question, Order::BFirst), bFirst)});
}

class Table
{
public:
    Table(const BiasQuestion &question, const Selection &base)
        : m_question(question)
        , m_verdicts(question.dataset.columns.verdicts)
    {
        for (std::size_t call = 0; call < m_verdicts.size(); ++call) {
            if (m_verdicts.rater[call] != question.judge ||
                base[static_cast<std::size_t>(question.dataset.rankOf[comparisonOf(call)])] == 0)
                continue;
            if (m_verdicts.state[call] != model::State::Valid)
                m_failed.push_back(call);
            else if (m_verdicts.order[call] != Order::Unknown)
                m_placed.push_back(call);
        }
        std::ranges::stable_sort(m_placed, {}, [this](std::size_t call) { return itemOf(call); });
    }

    [[nodiscard]] std::vector<Detail> details() const
    {
        if (m_placed.empty())
            return {};
        const Filter all = called(m_question, Chosen::Any, Chosen::Any);
        const Filter failed{PredicateTest{Predicate::State,
                                          {m_question.rater},
                                          {},
                                          Operator::NotEqual,
                                          model::wordOf(model::State::Valid)}};
        std::vector<Detail> details{
            detail("calls_first", cell(callsAt(Place::Left), called(m_question, Chosen::A, Chosen::B))),
            detail("calls_second", cell(callsAt(Place::Right), called(m_question, Chosen::B, Chosen::A))),
            detail("calls_tie", cell(callsAt(Place::Tie), called(m_question, Chosen::Tie, Chosen::Tie))),
            detail("calls_failed", cell(m_failed, failed)),
            detail("calls_share_first", share(Place::Left, all)),
            detail("calls_share_second", share(Place::Right, all)),
            detail("calls_share_tie", share(Place::Tie, all))};
        addScores(details);
        return details;
    }

private:
    [[nodiscard]] std::size_t comparisonOf(std::size_t call) const
    {
        return static_cast<std::size_t>(m_verdicts.comparison[call]);
    }
    [[nodiscard]] std::int32_t itemOf(std::size_t call) const
    {
        return m_question.dataset.columns.comparisons.item[comparisonOf(call)];
    }
    /// Left for what was shown first, Right for second.
    [[nodiscard]] Place placeOf(std::size_t call) const
    {
        const auto choice = static_cast<model::Choice>(m_verdicts.choice[call]);
        if (model::isTie(choice))
            return Place::Tie;
        const bool isAFirst = m_verdicts.order[call] == Order::AFirst;
        return (choice == model::Choice::A) == isAFirst ? Place::Left : Place::Right;
    }
    [[nodiscard]] Calls callsAt(Place place) const
    {
        Calls calls;
        std::ranges::copy_if(m_placed, std::back_inserter(calls),
                             [&](std::size_t call) { return placeOf(call) == place; });
        return calls;
    }
    [[nodiscard]] Cell cell(const Calls &calls, Filter where) const
    {
        std::vector<std::int32_t> comparisons;
        for (const std::size_t call : calls)
            comparisons.push_back(m_verdicts.comparison[call]);
        return {{static_cast<std::int64_t>(calls.size()), stats::distinctItems(comparisons)},
                m_question.within(std::move(where)),
                {}};
    }

    using Estimator = stats::Estimate (*)(std::span<const double>, std::span<const std::int32_t>,
                                          stats::Errors);
    [[nodiscard]] Figure mean(const Calls &calls, const std::function<double(std::size_t)> &valueOf,
                              Estimator estimator, Filter where) const
    {
        std::vector<double> values;
        std::vector<std::int32_t> items;
        for (const std::size_t call : calls) {
            values.push_back(valueOf(call));
            items.push_back(itemOf(call));
        }
        Cell whole = cell(calls, std::move(where));
        return {.estimate = estimator(values, items, stats::Errors::Clustered),
                .unit = "verdict",
                .cases = whole.count.cases,
                .where = std::move(whole.where)};
    }
    [[nodiscard]] Figure share(Place place, const Filter &all) const
    {
        return mean(
            m_placed, [&](std::size_t call) { return placeOf(call) == place ? 1.0 : 0.0; },
            stats::clusteredShare, all);
    }

    [[nodiscard]] double scoreAt(Place place, std::size_t call) const
    {
        const bool isA = (m_verdicts.order[call] == Order::AFirst) == (place == Place::Left);
        return isA ? *m_verdicts.scoreA[call] : *m_verdicts.scoreB[call];
    }
    void addScores(std::vector<Detail> &details) const
    {
        Calls scored;
        std::ranges::copy_if(m_placed, std::back_inserter(scored),
                             [&](std::size_t call) { return hasScores(m_question.dataset, call); });
        if (scored.empty())
            return;
        const Filter where = anyOf({about(Predicate::ScoredPair, inOrder(m_question, Order::AFirst)),
                                    about(Predicate::ScoredPair, inOrder(m_question, Order::BFirst))});
        const auto add = [&](const char *name, const std::function<double(std::size_t)> &valueOf) {
            details.push_back(detail(name, mean(scored, valueOf, stats::clusteredScore, where)));
        };
        add("score_first", [&](std::size_t call) { return scoreAt(Place::Left, call); });
        add("score_second", [&](std::size_t call) { return scoreAt(Place::Right, call); });
        add("score_difference",
            [&](std::size_t call) { return scoreAt(Place::Left, call) - scoreAt(Place::Right, call); });
    }

    const BiasQuestion &m_question;
    const model::VoteColumns::Verdicts &m_verdicts;
    Calls m_placed; ///< valid and of a known order, by item
    Calls m_failed;
};

} // namespace

model::Result<std::vector<Detail>> orderTable(const BiasQuestion &question)
{
    const auto base = question.base();
    if (!base)
        return tl::unexpected(base.error());
    return Table(question, *base).details();
}

} // namespace analysis
