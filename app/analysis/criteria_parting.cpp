// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/criteria_parting.h"

#include "app/analysis/criteria_votes.h"
#include "app/analysis/figure_maker.h"
#include "app/stats/clustered_mean.h"
#include "app/stats/proportion.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

/// Values with the items that hold them together.
struct Observed
{
    std::vector<double> values;
    std::vector<std::int32_t> items;

    void add(double value, std::int32_t item)
    {
        values.push_back(value);
        items.push_back(item);
    }
};

stats::Estimate shareOf(const Observed &seen, stats::Errors errors)
{
    return errors == stats::Errors::Clustered ? stats::clusteredWilson(seen.values, seen.items)
                                              : stats::wilson(std::ranges::count(seen.values, 1.0),
                                                              static_cast<std::int64_t>(seen.values.size()));
}

/// Everything of two criteria.
class PartingMaker
{
public:
    PartingMaker(const CriteriaVotes &votes, const Dataset &dataset, FigureMaker &make, CriteriaTable &table)
        : m_votes(votes)
        , m_dataset(dataset)
        , m_make(make)
        , m_table(table)
    {}

    void addParting(const CriteriaParty &party)
    {
        CriteriaParting parting{
            .rater = party.name, .kind = party.kind, .first = m_votes.first, .second = m_votes.second};
        const auto cell = [&](const std::function<bool(const CriteriaVote &)> &isMeant,
                              const std::function<Filter(const RaterRef &)> &filter) {
            const std::int64_t count = std::ranges::count_if(m_votes.votes, [&](const CriteriaVote &vote) {
                return party.has(vote.rater) && isMeant(vote);
            });
            return m_make.cell(count, party.each(filter));
        };
        const auto of = [this](const SignsWanted &signs) {
            return [this, signs](const RaterRef &ref) { return m_votes.where(ref, signs); };
        };
        using V = const CriteriaVote &;
        parting.both = cell([](V) { return true; }, of({}));
        parting.same =
            cell([](V vote) { return vote.first == vote.second && vote.first != 0; }, of({{1, 1}, {-1, -1}}));
        parting.opposite = cell([](V vote) { return vote.isOpposite(); }, of(opposites));
        parting.firstTies =
            cell([](V vote) { return vote.first == 0 && vote.second != 0; }, of({{0, 1}, {0, -1}}));
        parting.secondTies =
            cell([](V vote) { return vote.first != 0 && vote.second == 0; }, of({{1, 0}, {-1, 0}}));
        parting.bothTie = cell([](V vote) { return vote.first == 0 && vote.second == 0; }, of({{0, 0}}));
        addShares(party, parting);
        m_table.partings.push_back(std::move(parting));
    }

    void addAgreement(const CriteriaParty &a, const CriteriaParty &b)
    {
        const auto shared = m_votes.sharedBy(a.raters.front(), b.raters.front());
        if (shared.empty())
            return;
        Observed first, second, gap;
        for (const auto &[one, other] : shared) {
            const std::int32_t item = itemOf(*one);
            const double isFirst = one->first == other->first ? 1 : 0;
            const double isSecond = one->second == other->second ? 1 : 0;
            first.add(isFirst, item);
            second.add(isSecond, item);
            gap.add(isFirst - isSecond, item);
        }
        const Filter all = allOf({m_votes.where(a.refs.front(), {}), m_votes.where(b.refs.front(), {})});
        const auto alike = [&](const QString &criterion) {
            return m_votes.alike(a.refs.front(), b.refs.front(), criterion);
        };
        const Filter isFirst = alike(m_votes.first), isSecond = alike(m_votes.second);
        m_table.pairs.push_back(
            {.a = a.name,
             .b = b.name,
             .first = m_votes.first,
             .second = m_votes.second,
             .agreementFirst = m_make.figure(shareOf(first, errors()), all),
             .agreementSecond = m_make.figure(shareOf(second, errors()), all),
             .difference = m_make.figure(stats::clusteredDifference(gap.values, gap.items, errors()), all),
             .onlyFirst =
                 m_make.cell(std::ranges::count(gap.values, 1.0), allOf({all, isFirst, negated(isSecond)})),
             .onlySecond = m_make.cell(std::ranges::count(gap.values, -1.0),
                                       allOf({all, isSecond, negated(isFirst)}))});
    }

    void addModels(const CriteriaParty &party)
    {
        struct Fate
        {
            Observed first, second, gap;
        };
        std::map<std::int32_t, Fate> fates;
        for (const CriteriaVote &vote : m_votes.votes) {
            const auto [a, b] = modelsOf(vote);
            if (!party.has(vote.rater) || a == b)
                continue;
            for (const auto &[model, sign] : {std::pair(a, 1), std::pair(b, -1)}) {
                Fate &fate = fates[model];
                fate.first.add((1 + sign * vote.first) / 2.0, itemOf(vote));
                fate.second.add((1 + sign * vote.second) / 2.0, itemOf(vote));
                fate.gap.add(sign * (vote.first - vote.second) / 2.0, itemOf(vote));
            }
        }
        for (const auto &[model, fate] : fates) {
            const QString &name = m_dataset.columns.models[static_cast<std::size_t>(model)];
            const Filter all =
                allOf({fieldIs(Field::Model, name), besideAnother(model, name),
                       party.each([&](const RaterRef &ref) { return m_votes.where(ref, {}); })});
            const auto figure = [&](stats::Estimate estimate) {
                return m_make.figure(std::move(estimate), all, party.unit());
            };
            m_table.models.push_back(
                {.rater = party.name,
                 .model = name,
                 .first = m_votes.first,
                 .second = m_votes.second,
                 .winsFirst = figure(stats::clusteredMean(fate.first.values, fate.first.items, errors())),
                 .winsSecond = figure(stats::clusteredMean(fate.second.values, fate.second.items, errors())),
                 .difference =
                     figure(stats::clusteredDifference(fate.gap.values, fate.gap.items, errors()))});
        }
    }

private:
    void addShares(const CriteriaParty &party, CriteriaParting &parting)
    {
        Observed parted, follows;
        for (const CriteriaVote &vote : m_votes.votes) {
            if (!party.has(vote.rater) || vote.first == 0 || vote.second == 0)
                continue;
            parted.add(vote.isOpposite() ? 1 : 0, itemOf(vote));
            if (vote.isOpposite() && vote.choice && *vote.choice != 0)
                follows.add(*vote.choice == vote.first ? 1 : 0, itemOf(vote));
        }
        parting.parted = m_make.figure(shareOf(parted, errors()), party.each([this](const RaterRef &ref) {
            return m_votes.where(ref, {{1, 1}, {1, -1}, {-1, 1}, {-1, -1}});
        }),
                                       party.unit());
        parting.followsFirst =
            m_make.figure(shareOf(follows, errors()), party.each([this](const RaterRef &ref) {
                return allOf({m_votes.where(ref, opposites), about(Predicate::Decided, ref)});
            }),
                          party.unit());
    }

    [[nodiscard]] stats::Errors errors() const { return m_table.options.errors; }
    [[nodiscard]] std::int32_t itemOf(const CriteriaVote &vote) const
    {
        return m_dataset.itemAt[static_cast<std::size_t>(vote.rank)];
    }
    [[nodiscard]] std::pair<std::int32_t, std::int32_t> modelsOf(const CriteriaVote &vote) const
    {
        const auto at = static_cast<std::size_t>(m_dataset.comparisonAt[static_cast<std::size_t>(vote.rank)]);
        const auto &sides = m_dataset.columns.comparisons;
        return {sides.modelA[at], sides.modelB[at]};
    }
    /// Empty where the model never met itself, so that the filter stays short.
    [[nodiscard]] Filter besideAnother(std::int32_t model, const QString &name) const
    {
        const bool metItself = std::ranges::any_of(m_votes.votes, [&](const CriteriaVote &vote) {
            return modelsOf(vote) == std::pair(model, model);
        });
        return metItself ? negated(allOf({fieldIs(Field::ModelA, name), fieldIs(Field::ModelB, name)}))
                         : Filter{};
    }

    const CriteriaVotes &m_votes;
    const Dataset &m_dataset;
    FigureMaker &m_make;
    CriteriaTable &m_table;
};

/// The party whose votes tell most of the models.
const CriteriaParty *widest(const std::vector<CriteriaParty> &parties)
{
    const auto most =
        std::ranges::max_element(parties, {}, [](const CriteriaParty &party) { return party.raters.size(); });
    return most == parties.end() ? nullptr : &*most;
}

} // namespace

model::Result<CriteriaTable> partingCriteria(const Dataset &dataset, Selector &selector,
                                             CriteriaOptions options)
{
    CriteriaTable table{.options = std::move(options)};
    const Filter scope =
        allOf({table.options.where, table.options.turn ? turnIs(*table.options.turn) : Filter{}});
    const auto pairs = criteriaVotes(dataset, selector, table.options.criteria, scope, table.scored);
    if (!pairs)
        return tl::unexpected(pairs.error());
    const auto parties = criteriaParties(dataset, *pairs, table.options.parties);
    if (!parties)
        return tl::unexpected(parties.error());
    FigureMaker make(selector, scope);
    for (const CriteriaVotes &votes : *pairs) {
        PartingMaker maker(votes, dataset, make, table);
        for (auto one = parties->begin(); one != parties->end(); ++one) {
            maker.addParting(*one);
            for (auto other = std::next(one); other != parties->end(); ++other) {
                if (!one->isPool && !other->isPool)
                    maker.addAgreement(*one, *other);
            }
        }
        if (const CriteriaParty *party = widest(*parties))
            maker.addModels(*party);
    }
    if (make.error())
        return tl::unexpected(*make.error());
    if (table.partings.empty())
        table.why = u"no vote judges two criteria by a choice"_s;
    return table;
}

} // namespace analysis
