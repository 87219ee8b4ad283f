// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/battle_filters.h"

#include <algorithm>

namespace analysis {

namespace {

Filter a(const QString &model) { return fieldIs(Field::ModelA, model); }
Filter b(const QString &model) { return fieldIs(Field::ModelB, model); }

Filter met(const QString &one, const QString &other)
{
    return anyOf({allOf({a(one), b(other)}), allOf({a(other), b(one)})});
}

} // namespace

RaterRef refOf(const RankOptions &options, const Party &party)
{
    RaterRef ref = party.ref;
    if (options.countsAllOccasions && ref.kind != RaterRef::Kind::Majority)
        ref.allOccasions = true;
    return ref;
}

Filter scopeOf(const RankOptions &options)
{
    return options.turn ? allOf({options.where, turnIs(*options.turn)}) : options.where;
}

BattleFilters::BattleFilters(const Dataset &dataset, const RankOptions &options)
    : m_ref(refOf(options, options.by))
    , m_scope(scopeOf(options))
    , m_counts(options.leavesTiesOut ? Chosen::Decided : Chosen::Any)
    , m_countsCalls(options.countsCalls)
{
    const auto &sides = dataset.columns.comparisons;
    std::vector<bool> isBesideItself(dataset.columns.models.size());
    for (std::size_t i = 0; i < sides.size(); ++i) {
        if (sides.modelA[i] == sides.modelB[i])
            isBesideItself[static_cast<std::size_t>(sides.modelA[i])] = true;
    }
    for (std::size_t model = 0; model < isBesideItself.size(); ++model) {
        if (isBesideItself[model])
            m_besideThemselves.push_back(dataset.columns.models[model]);
    }
}

Filter BattleFilters::wins(const QString &model) const
{
    return within(model, anyOf({allOf({a(model), said(Chosen::A)}), allOf({b(model), said(Chosen::B)})}));
}

Filter BattleFilters::losses(const QString &model) const
{
    return within(model, anyOf({allOf({a(model), said(Chosen::B)}), allOf({b(model), said(Chosen::A)})}));
}

Filter BattleFilters::ties(const QString &model) const
{
    return within(model, allOf({fieldIs(Field::Model, model), said(Chosen::Tie)}));
}

Filter BattleFilters::fought(const QString &model) const
{
    return within(model, allOf({fieldIs(Field::Model, model), said(m_counts)}));
}

Filter BattleFilters::wins(const QString &winner, const QString &loser) const
{
    return allOf({m_scope, anyOf({allOf({a(winner), b(loser), said(Chosen::A)}),
                                  allOf({a(loser), b(winner), said(Chosen::B)})})});
}

Filter BattleFilters::ties(const QString &one, const QString &other) const
{
    return allOf({m_scope, met(one, other), said(Chosen::Tie)});
}

Filter BattleFilters::fought(const QString &one, const QString &other) const
{
    return allOf({m_scope, met(one, other), said(m_counts)});
}

Filter BattleFilters::fought() const
{
    std::vector<Filter> parts{m_scope};
    for (const QString &model : m_besideThemselves)
        parts.push_back(negated(allOf({a(model), b(model)})));
    parts.push_back(said(m_counts));
    return allOf(std::move(parts));
}

Filter BattleFilters::scored(const QString &one, const QString &other) const
{
    return allOf({m_scope, met(one, other), about(Predicate::ScoredPair, m_ref)});
}

Filter BattleFilters::scoredFirst(const QString &shown, const QString &other) const
{
    return allOf({m_scope, anyOf({allOf({a(shown), b(other), scoredIn(model::Order::AFirst)}),
                                  allOf({a(other), b(shown), scoredIn(model::Order::BFirst)})})});
}

Filter BattleFilters::scoredSecond(const QString &shown, const QString &other) const
{
    return allOf({m_scope, anyOf({allOf({a(shown), b(other), scoredIn(model::Order::BFirst)}),
                                  allOf({a(other), b(shown), scoredIn(model::Order::AFirst)})})});
}

/// Nothing where only the other order is asked for.
Filter BattleFilters::scoredIn(model::Order order) const
{
    RaterRef ref = m_ref;
    if (ref.order && *ref.order != order)
        return anyOf({});
    ref.order = order;
    return about(Predicate::ScoredPair, ref);
}

/// Ties that are left out are no battles: nothing is behind their cells.
Filter BattleFilters::said(Chosen chosen) const
{
    const bool isLeftOut = chosen == Chosen::Tie && m_counts == Chosen::Decided;
    if (isLeftOut)
        return anyOf({});
    return m_countsCalls ? calledOnce(m_ref, chosen) : choice(m_ref, chosen, SideFrame::Name);
}

Filter BattleFilters::within(const QString &model, Filter filter) const
{
    const bool hasSelf = !m_besideThemselves.empty();
    const Filter notItself = hasSelf ? negated(allOf({a(model), b(model)})) : Filter();
    return allOf({m_scope, notItself, std::move(filter)});
}

} // namespace analysis
