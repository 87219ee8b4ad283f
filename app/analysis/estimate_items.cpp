// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/estimate_items.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

model::Result<> checkModel(const Dataset &dataset, const QString &name)
{
    if (std::ranges::find(dataset.columns.models, name) != dataset.columns.models.end())
        return {};
    return model::fail(model::Error::Kind::Usage, u"no model is named \"%1\""_s.arg(name));
}

/// Comparisons of the model with another one, or with the baseline.
Filter played(const Dataset &dataset, const EstimateOptions &options)
{
    std::vector<Filter> parts{options.where, fieldIs(Field::Model, options.model)};
    if (options.baseline)
        parts.push_back(fieldIs(Field::Model, *options.baseline));
    const auto &sides = dataset.columns.comparisons;
    const auto &models = dataset.columns.models;
    const auto isOfItself = [&](std::size_t i) {
        return sides.modelA[i] == sides.modelB[i] &&
               models[static_cast<std::size_t>(sides.modelA[i])] == options.model;
    };
    for (std::size_t i = 0; i < sides.size(); ++i) {
        if (isOfItself(i)) {
            parts.push_back(negated(
                allOf({fieldIs(Field::ModelA, options.model), fieldIs(Field::ModelB, options.model)})));
            break;
        }
    }
    return allOf(std::move(parts));
}

/// Sides told from the model: 0 won, 1 tied, 2 lost.
class Teller
{
public:
    Teller(const Dataset &dataset, const QString &model)
        : m_dataset(dataset)
        , m_model(model)
    {}

    [[nodiscard]] int classOf(std::size_t comparison, model::Choice choice) const
    {
        const auto a = static_cast<std::size_t>(m_dataset.columns.comparisons.modelA[comparison]);
        const int category = categoryOf(choice);
        return m_dataset.columns.models[a] == m_model ? category : 2 - category;
    }
    [[nodiscard]] EstimateItem itemOf(std::size_t rank, std::span<const Ballot> votes,
                                      std::span<const Ballot> rulings) const;

private:
    const Dataset &m_dataset;
    const QString &m_model;
};

double creditOf(int category) { return (2 - category) / 2.0; }

EstimateItem Teller::itemOf(std::size_t rank, std::span<const Ballot> votes,
                            std::span<const Ballot> rulings) const
{
    const auto comparison = static_cast<std::size_t>(m_dataset.comparisonAt[rank]);
    const auto item = static_cast<std::size_t>(m_dataset.itemAt[rank]);
    EstimateItem made;
    made.cluster = m_dataset.itemAt[rank];
    made.category =
        m_dataset.columns.categories[static_cast<std::size_t>(m_dataset.columns.items.category[item])];
    std::array<int, 3> tally{};
    double credits = 0;
    for (const Ballot &vote : votes) {
        if (vote.standing != Standing::Counted)
            continue;
        const int category = classOf(comparison, vote.choice);
        ++tally.at(static_cast<std::size_t>(category));
        credits += creditOf(category);
    }
    if (const int counted = tally[0] + tally[1] + tally[2]; counted > 0) {
        made.people = credits / counted;
        made.peopleClass = pluralityOf(tally);
    }
    if (!rulings.empty() && rulings.front().standing == Standing::Counted) {
        made.judgeClass = classOf(comparison, rulings.front().choice);
        made.judge = creditOf(made.judgeClass);
    }
    return made;
}

} // namespace

model::Result<EstimateItems> estimateItems(const Dataset &dataset, Selector &selector,
                                           const EstimateOptions &options, const RaterRef &judge)
{
    for (const QString &name : {options.model, options.baseline.value_or(options.model)}) {
        if (const auto checked = checkModel(dataset, name); !checked)
            return tl::unexpected(checked.error());
    }
    if (options.baseline == options.model)
        return model::fail(model::Error::Kind::Usage,
                           u"%1 cannot be its own baseline; name another model"_s.arg(options.model));
    RaterRef people = RaterRef::of(RaterRef::Kind::Humans);
    RaterRef majority = RaterRef::of(RaterRef::Kind::Majority);
    people.allOccasions = majority.allOccasions = options.countsAllOccasions;
    const Filter base = played(dataset, options);
    const Filter ruled = choice(judge, Chosen::Any, SideFrame::Name);
    const auto voted = [&people](Operator op) { return count(Predicate::Votes, people, op, 1); };
    EstimateItems result{.judge = judge,
                         .majority = majority,
                         .labelled = allOf({base, ruled, voted(Operator::GreaterEqual)}),
                         .unlabelled = allOf({base, ruled, voted(Operator::Less)}),
                         .notJudged = allOf({base, negated(ruled), voted(Operator::GreaterEqual)})};
    const auto selection = selector.select(base);
    const auto votes = selector.sheetOf(people);
    const auto rulings = selector.sheetOf(judge);
    for (const auto *sheet : {&votes, &rulings}) {
        if (!*sheet)
            return tl::unexpected(sheet->error());
    }
    if (!selection)
        return tl::unexpected(selection.error());
    const Teller teller(dataset, options.model);
    for (std::size_t rank = 0; rank < dataset.size(); ++rank) {
        const auto place = static_cast<std::int32_t>(rank);
        if ((*selection)[rank] != 0)
            result.items.push_back(teller.itemOf(rank, (*votes)->at(place), (*rulings)->at(place)));
    }
    return result;
}

} // namespace analysis
