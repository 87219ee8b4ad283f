// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/reference_twins.h"

#include <algorithm>

namespace analysis {

namespace {

/// Who is shown references, and where.
class Shown
{
public:
    Shown(const Dataset &dataset, const store::ReferenceFacts &facts)
        : m_dataset(dataset)
        , m_categories(dataset.columns.raters.size())
    {
        for (const auto &[judge, categories] : facts.categories) {
            const auto &raters = dataset.columns.raters;
            const auto found =
                std::ranges::find(raters, judge, [](const model::Rater &rater) { return rater.id; });
            if (found != raters.end())
                m_categories[static_cast<std::size_t>(found - raters.begin())] = categories;
        }
        for (const qint64 id : dataset.columns.items.id)
            m_hasReference.push_back(std::ranges::binary_search(facts.items, id, {}, &model::ItemId::value));
    }

    [[nodiscard]] bool hasSetUp(std::size_t judge) const { return m_categories[judge].has_value(); }
    [[nodiscard]] bool hasReference(std::int32_t comparison) const
    {
        return m_hasReference[itemOf(comparison)];
    }
    /// The judge's set-up shows the reference answer of such items.
    [[nodiscard]] bool isShown(std::size_t judge, std::int32_t comparison) const
    {
        const auto category = static_cast<std::size_t>(m_dataset.columns.items.category[itemOf(comparison)]);
        return m_categories[judge] &&
               m_categories[judge]->contains(m_dataset.columns.categories[category], Qt::CaseInsensitive);
    }

private:
    [[nodiscard]] std::size_t itemOf(std::int32_t comparison) const
    {
        return static_cast<std::size_t>(
            m_dataset.columns.comparisons.item[static_cast<std::size_t>(comparison)]);
    }

    const Dataset &m_dataset;
    std::vector<std::optional<QStringList>> m_categories; ///< by rater
    std::vector<bool> m_hasReference;                     ///< by item
};

/// What the judge's rulings that count say, by comparison; -1: none.
std::vector<std::int8_t> saidBy(const Dataset &dataset, std::size_t judge)
{
    std::vector<std::int8_t> said(dataset.size(), -1);
    for (const std::uint32_t place : dataset.ballotsOf[judge]) {
        const Ballot &ballot = dataset.ballots[place];
        if (ballot.occasion == 1 && ballot.standing == Standing::Counted)
            said[static_cast<std::size_t>(dataset.comparisonAt[static_cast<std::size_t>(ballot.rank)])] =
                static_cast<std::int8_t>(categoryOf(ballot.choice));
    }
    return said;
}

std::vector<std::size_t> sameModel(const Dataset &dataset, std::size_t judge, const Shown &shown)
{
    std::vector<std::size_t> others;
    const auto &models = dataset.columns.raterModels;
    for (std::size_t other = 0; other < models.size(); ++other) {
        if (other != judge && !models[judge].isEmpty() && models[other] == models[judge] &&
            shown.hasSetUp(other) && dataset.columns.raters[other].excludedWhy.isEmpty())
            others.push_back(other);
    }
    return others;
}

} // namespace

std::vector<ReferenceTwin> referenceTwins(const Dataset &dataset, std::int32_t judge,
                                          const store::ReferenceFacts &facts)
{
    const auto self = static_cast<std::size_t>(judge);
    const Shown shown(dataset, facts);
    if (self >= dataset.columns.raterModels.size() || !shown.hasSetUp(self))
        return {};
    const std::vector<std::size_t> others = sameModel(dataset, self, shown);
    if (others.empty())
        return {};
    const std::vector<std::int8_t> own = saidBy(dataset, self);
    std::vector<ReferenceTwin> twins(dataset.size());
    for (const std::size_t other : others) {
        const std::vector<std::int8_t> said = saidBy(dataset, other);
        for (std::size_t i = 0; i < twins.size(); ++i) {
            const auto comparison = static_cast<std::int32_t>(i);
            if (own[i] < 0 || said[i] < 0 || !shown.hasReference(comparison) ||
                shown.isShown(self, comparison) || !shown.isShown(other, comparison))
                continue;
            const bool isTold = twins[i].judge >= 0 && (twins[i].said != own[i] || said[i] == own[i]);
            if (!isTold)
                twins[i] = {static_cast<std::int32_t>(other), said[i]};
        }
    }
    return twins;
}

} // namespace analysis
