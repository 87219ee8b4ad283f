// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/selection.h"
#include "app/analysis/word_test.h"

#include <algorithm>

namespace analysis {

namespace {

/// A mean as it grows.
struct Mean
{
    double sum = 0;
    int n = 0;

    void add(double value)
    {
        sum += value;
        ++n;
    }
    [[nodiscard]] std::optional<double> value() const
    {
        return n > 0 ? std::optional(sum / n) : std::nullopt;
    }
};

} // namespace

std::int32_t Selector::raterOfRow(model::RaterId rater) const
{
    const auto &raters = m_dataset.columns.raters;
    const auto found = std::ranges::lower_bound(raters, rater.value, {},
                                                [](const model::Rater &one) { return one.id.value; });
    return found == raters.end() || found->id.value != rater.value
               ? -1
               : static_cast<std::int32_t>(found - raters.begin());
}

model::Result<std::span<const Effort>> Selector::efforts()
{
    if (!m_efforts) {
        auto read = m_lookups.efforts ? m_lookups.efforts() : model::Result<std::vector<store::Effort>>();
        if (!read)
            return tl::unexpected(read.error());
        m_efforts.emplace();
        for (const store::Effort &effort : *read) {
            const std::int32_t rank = rankOfRow(effort.comparison);
            const std::int32_t rater = raterOfRow(effort.rater);
            if (rank >= 0 && rater >= 0)
                m_efforts->push_back({m_dataset.comparisonAt[static_cast<std::size_t>(rank)], rater,
                                      effort.costUsd, effort.seconds});
        }
    }
    return std::span<const Effort>(*m_efforts);
}

model::Result<std::span<const ListSides>> Selector::lists()
{
    if (!m_lists) {
        auto read = m_lookups.lists
                        ? m_lookups.lists()
                        : model::Result<std::vector<std::pair<model::ComparisonId, model::Side>>>();
        if (!read)
            return tl::unexpected(read.error());
        m_lists.emplace(m_dataset.size());
        for (const auto &[comparison, side] : *read) {
            const std::int32_t rank = rankOfRow(comparison);
            if (rank < 0)
                continue;
            const auto place =
                static_cast<std::size_t>(m_dataset.comparisonAt[static_cast<std::size_t>(rank)]);
            ((*m_lists)[place].*(side == model::Side::A ? &ListSides::a : &ListSides::b)) = true;
        }
    }
    return std::span<const ListSides>(*m_lists);
}

model::Result<std::vector<Draw>> Selector::draws()
{
    const auto read =
        m_lookups.assignments ? m_lookups.assignments() : model::Result<std::vector<store::Assigned>>();
    if (!read)
        return tl::unexpected(read.error());
    std::vector<Draw> draws(m_dataset.size());
    for (const store::Assigned &assigned : *read) {
        const std::int32_t rank = rankOfRow(assigned.comparison);
        if (rank < 0)
            continue;
        Draw &draw = draws[static_cast<std::size_t>(m_dataset.comparisonAt[static_cast<std::size_t>(rank)])];
        (assigned.isRandom ? draw.atRandom : draw.byPriority) = true;
    }
    return draws;
}

model::Result<std::vector<JudgeProbability>> Selector::probabilitiesOf(std::int32_t judge)
{
    if (!m_forecasts) {
        auto read =
            m_lookups.forecasts ? m_lookups.forecasts() : model::Result<std::vector<store::Forecast>>();
        if (!read)
            return tl::unexpected(read.error());
        m_forecasts = std::move(*read);
    }
    std::vector<Mean> all(m_dataset.size()), aFirst(all), bFirst(all), unknown(all);
    const model::RaterId row = m_dataset.columns.raters[static_cast<std::size_t>(judge)].id;
    for (const store::Forecast &forecast : *m_forecasts) {
        const std::int32_t rank = forecast.rater == row ? rankOfRow(forecast.comparison) : -1;
        if (rank < 0)
            continue;
        const auto place = static_cast<std::size_t>(m_dataset.comparisonAt[static_cast<std::size_t>(rank)]);
        all[place].add(forecast.probability);
        auto &ofOrder = forecast.order == model::Order::AFirst   ? aFirst
                        : forecast.order == model::Order::BFirst ? bFirst
                                                                 : unknown;
        ofOrder[place].add(forecast.probability);
    }
    std::vector<JudgeProbability> probabilities;
    for (std::size_t place = 0; place < all.size(); ++place)
        probabilities.push_back(
            {all[place].value(), aFirst[place].value(), bFirst[place].value(), unknown[place].value()});
    return probabilities;
}

model::Result<Selection> Selector::selectCalls(const PredicateTest &test)
{
    const auto calls = callsOf(m_dataset, test.raters.front());
    if (!calls)
        return tl::unexpected(calls.error());
    const auto &verdicts = m_dataset.columns.verdicts;
    const Chosen chosen =
        test.words.empty() ? Chosen::Any : chosenFromWord(test.words.front()).value_or(Chosen::Any);
    std::vector<qint64> counts(m_dataset.size());
    for (const std::size_t call : *calls) {
        if (verdicts.state[call] == model::State::Valid &&
            includes(chosen, static_cast<model::Choice>(verdicts.choice[call])))
            ++counts[static_cast<std::size_t>(
                m_dataset.rankOf[static_cast<std::size_t>(verdicts.comparison[call])])];
    }
    Selection selection(m_dataset.size());
    std::ranges::transform(counts, selection.begin(), [&](qint64 count) {
        return compares(test.op.value_or(Operator::GreaterEqual), count, test.value.toLongLong()) ? 1 : 0;
    });
    return selection;
}

model::Result<Selection> Selector::selectEfforts(const PredicateTest &test)
{
    const auto raters = ratersOf(m_dataset, test.raters.front());
    if (!raters)
        return tl::unexpected(raters.error());
    const auto read = efforts();
    if (!read)
        return tl::unexpected(read.error());
    Selection selection(m_dataset.size());
    for (const Effort &effort : *read) {
        const bool isKnown =
            test.predicate == Predicate::Priced ? effort.costUsd.has_value() : effort.seconds.has_value();
        if (isKnown && std::ranges::find(*raters, effort.rater) != raters->end())
            selection[static_cast<std::size_t>(
                m_dataset.rankOf[static_cast<std::size_t>(effort.comparison)])] = 1;
    }
    return selection;
}

model::Result<Selection> Selector::selectConfidence(const PredicateTest &test)
{
    const RaterRef &ref = test.raters.front();
    const auto judges = ratersOf(m_dataset, ref);
    if (!judges)
        return tl::unexpected(judges.error());
    if (ref.occasion)
        return model::fail(model::Error::Kind::Usage,
                           QStringLiteral("confidence(%1): it is the mean over all repetitions; leave the "
                                          "number out")
                               .arg(printRater(ref)));
    Selection selection(m_dataset.size());
    for (const std::int32_t judge : *judges) {
        const auto probabilities = probabilitiesOf(judge);
        if (!probabilities)
            return tl::unexpected(probabilities.error());
        for (std::size_t place = 0; place < probabilities->size(); ++place) {
            const auto confidence = (*probabilities)[place].confidence(ref.order);
            if (confidence &&
                compares(test.op.value_or(Operator::GreaterEqual), *confidence, test.value.toDouble()))
                selection[static_cast<std::size_t>(m_dataset.rankOf[place])] = 1;
        }
    }
    return selection;
}

} // namespace analysis
