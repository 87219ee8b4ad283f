// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/evaluators.h"

#include "app/analysis/evaluator_row.h"

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace analysis {

namespace {

Party individual(const Dataset &dataset, std::int32_t rater)
{
    const QString &name = dataset.columns.raters[static_cast<std::size_t>(rater)].name;
    return {name, RaterRef::named(name)};
}

/// Whoever has a vote or ruling and is not left out of figures.
std::vector<Party> countedIndividuals(const Dataset &dataset,
                                      const std::function<bool(std::int32_t)> &isMeant)
{
    std::vector<Party> parties;
    for (std::size_t i = 0; i < dataset.columns.raters.size(); ++i) {
        const auto rater = static_cast<std::int32_t>(i);
        if (dataset.columns.raters[i].excludedWhy.isEmpty() && !dataset.ballotsOf[i].empty() &&
            isMeant(rater))
            parties.push_back(individual(dataset, rater));
    }
    return parties;
}

std::vector<Party> persons(const Dataset &dataset)
{
    return countedIndividuals(dataset, [&dataset](std::int32_t rater) {
        return dataset.columns.raters[static_cast<std::size_t>(rater)].kind == model::RaterKind::Human;
    });
}

std::vector<Party> defaultEvaluators(const Dataset &dataset)
{
    std::vector<Party> parties =
        countedIndividuals(dataset, [&dataset](std::int32_t rater) { return isJudge(dataset, rater); });
    if (!persons(dataset).empty())
        parties.push_back({u"humans"_s, RaterRef::of(RaterRef::Kind::Humans)});
    return parties;
}

/// The rows that one of the raters asked for stands for.
model::Result<std::vector<Party>> rowsOf(const Dataset &dataset, const Party &party)
{
    const RaterRef &ref = party.ref;
    if (ref.kind == RaterRef::Kind::Majority || ref.order || ref.occasion || ref.allOccasions)
        return model::fail(
            model::Error::Kind::Usage,
            u"%1: evaluators takes raters, humans, and pools of individuals"_s.arg(party.name));
    if (ref.kind == RaterRef::Kind::Humans)
        return std::vector{party};
    const auto members = ratersOf(dataset, ref);
    if (!members)
        return tl::unexpected(members.error());
    std::vector<Party> rows;
    for (const std::int32_t member : *members)
        rows.push_back(individual(dataset, member));
    return rows;
}

model::Result<std::vector<Party>> partiesOf(const Dataset &dataset, const std::vector<Party> &raters)
{
    std::vector<Party> parties;
    for (const Party &party : raters) {
        const auto rows = rowsOf(dataset, party);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const Party &row : *rows) {
            const bool isThere =
                std::ranges::any_of(parties, [&row](const Party &other) { return other.ref == row.ref; });
            if (!isThere)
                parties.push_back(row);
        }
    }
    return parties;
}

/// Every individual with a vote or ruling behind the rows, but for estimates.
std::vector<std::int32_t> individualsOf(const Dataset &dataset, const std::vector<Party> &parties)
{
    std::vector<std::int32_t> individuals;
    for (const Party &party : parties) {
        const auto raters = ratersOf(dataset, party.ref);
        for (const std::int32_t rater : raters ? *raters : std::vector<std::int32_t>()) {
            const auto place = static_cast<std::size_t>(rater);
            if (!dataset.ballotsOf[place].empty() &&
                dataset.columns.raters[place].kind != model::RaterKind::Estimate &&
                std::ranges::find(individuals, rater) == individuals.end())
                individuals.push_back(rater);
        }
    }
    return individuals;
}

model::Result<std::vector<Party>> rowsAsked(const Dataset &dataset, const std::vector<Party> &raters)
{
    return raters.empty() ? defaultEvaluators(dataset) : partiesOf(dataset, raters);
}

model::Result<std::vector<Party>> rowsAsked(const Dataset &dataset, const EvaluatorOptions &options)
{
    if (!options.listsPersons)
        return rowsAsked(dataset, options.raters);
    std::vector<Party> raters = options.raters.empty() ? defaultEvaluators(dataset) : options.raters;
    std::ranges::copy(persons(dataset), std::back_inserter(raters));
    return partiesOf(dataset, raters);
}

} // namespace

model::Result<std::vector<std::int32_t>> annotatorsOf(const Dataset &dataset,
                                                      const std::vector<Party> &raters)
{
    const auto parties = rowsAsked(dataset, raters);
    if (!parties)
        return tl::unexpected(parties.error());
    std::vector<std::int32_t> individuals = individualsOf(dataset, *parties);
    std::ranges::sort(individuals);
    return individuals;
}

model::Result<EvaluatorTable> evaluators(const Dataset &dataset, Selector &selector,
                                         const EvaluatorOptions &options)
{
    return evaluators(dataset, selector, options, [] { return true; });
}

model::Result<EvaluatorTable> evaluators(const Dataset &dataset, Selector &selector,
                                         const EvaluatorOptions &options, const std::function<bool()> &goesOn)
{
    const auto parties = rowsAsked(dataset, options);
    if (!parties)
        return tl::unexpected(parties.error());
    const auto selection = selector.select(options.where);
    if (!selection)
        return tl::unexpected(selection.error());
    EvaluatorTable table{options, {}, std::nullopt};
    if (options.wantsCompetence) {
        auto competence = competenceOf(dataset, selector, options.where, individualsOf(dataset, *parties),
                                       options.frame, options.seed);
        if (!competence)
            return tl::unexpected(competence.error());
        table.competence = std::move(*competence);
    }
    for (const Party &party : *parties) {
        if (!goesOn())
            return model::fail(model::Error::Kind::Cancelled, u"the table was not asked for any more"_s);
        auto row = evaluatorRow(dataset, selector, options, party, *selection);
        if (!row)
            return tl::unexpected(row.error());
        table.rows.push_back(std::move(*row));
    }
    std::ranges::stable_sort(table.rows, [](const Evaluator &one, const Evaluator &two) {
        return one.agreement.estimate.value.value_or(-1) > two.agreement.estimate.value.value_or(-1);
    });
    return table;
}

} // namespace analysis
