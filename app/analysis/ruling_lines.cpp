// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/ruling_lines.h"

#include "app/analysis/made_rulings.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace analysis {

namespace {

std::int32_t placeOf(const Dataset &dataset, model::ComparisonId comparison)
{
    const auto &ids = dataset.columns.comparisons.id;
    const auto found = std::lower_bound(ids.begin(), ids.end(), comparison.value);
    Q_ASSERT(found != ids.end() && *found == comparison.value);
    return static_cast<std::int32_t>(found - ids.begin());
}

QString judgeOf(const Dataset &dataset, std::int32_t rater)
{
    return dataset.columns.raters[static_cast<std::size_t>(rater)].name;
}

RulingLine derivedLine(const Dataset &dataset, std::size_t place)
{
    const DerivedRuling &ruling = dataset.rulings[place];
    RulingLine line{.judge = judgeOf(dataset, ruling.rater),
                    .choice = std::nullopt,
                    .swap = ruling.swap,
                    .origin = model::Origin::Derived};
    if (ruling.ruling == Outcome::Abstained)
        line.choice = model::Choice::CannotJudge;
    else if (ruling.ruling != Outcome::Failed)
        line.choice = choiceOf(static_cast<int>(ruling.ruling));
    return line;
}

/// A stored one: imported, unless it is what an estimate made of the votes says.
RulingLine importedLine(const Dataset &dataset, std::size_t place)
{
    const model::VoteColumns::Rulings &imported = dataset.columns.rulings;
    const model::RaterKind kind =
        dataset.columns.raters[static_cast<std::size_t>(imported.rater[place])].kind;
    RulingLine line{.judge = judgeOf(dataset, imported.rater[place]),
                    .choice = std::nullopt,
                    .swap = std::nullopt,
                    .origin = isMadeOfOthers(kind) ? model::Origin::Derived : model::Origin::Imported};
    if (imported.choice[place] != 0)
        line.choice = static_cast<model::Choice>(imported.choice[place]);
    if (imported.swap[place] != 0)
        line.swap = static_cast<model::Swap>(imported.swap[place]);
    return line;
}

template <typename ComparisonAt>
std::vector<std::uint32_t> sortedPlaces(std::size_t count, const ComparisonAt &comparisonAt)
{
    std::vector<std::uint32_t> places(count);
    std::iota(places.begin(), places.end(), 0U);
    std::stable_sort(places.begin(), places.end(), [&](std::uint32_t one, std::uint32_t two) {
        return comparisonAt(one) < comparisonAt(two);
    });
    return places;
}

template <typename ComparisonAt>
std::vector<std::uint32_t>::const_iterator firstOf(const std::vector<std::uint32_t> &places,
                                                   std::int32_t wanted, const ComparisonAt &comparisonAt)
{
    return std::lower_bound(
        places.begin(), places.end(), wanted,
        [&](std::uint32_t place, std::int32_t comparison) { return comparisonAt(place) < comparison; });
}

} // namespace

std::vector<RulingLine> rulingsOn(const Dataset &dataset, model::ComparisonId comparison)
{
    const std::int32_t wanted = placeOf(dataset, comparison);
    std::vector<RulingLine> lines;
    for (std::size_t place = 0; place < dataset.rulings.size(); ++place) {
        if (dataset.rulings[place].comparison == wanted)
            lines.push_back(derivedLine(dataset, place));
    }
    for (std::size_t place = 0; place < dataset.columns.rulings.size(); ++place) {
        if (dataset.columns.rulings.comparison[place] == wanted)
            lines.push_back(importedLine(dataset, place));
    }
    return lines;
}

RulingLists::RulingLists(const Dataset &dataset)
    : m_dataset(dataset)
    , m_derived(sortedPlaces(dataset.rulings.size(),
                             [&](std::uint32_t place) { return dataset.rulings[place].comparison; }))
    , m_imported(sortedPlaces(dataset.columns.rulings.size(),
                              [&](std::uint32_t place) { return dataset.columns.rulings.comparison[place]; }))
{}

std::vector<RulingLine> RulingLists::on(model::ComparisonId comparison) const
{
    const std::int32_t wanted = placeOf(m_dataset, comparison);
    std::vector<RulingLine> lines;
    const auto derived = [&](std::uint32_t place) { return m_dataset.rulings[place].comparison; };
    for (auto at = firstOf(m_derived, wanted, derived); at != m_derived.end() && derived(*at) == wanted; ++at)
        lines.push_back(derivedLine(m_dataset, *at));
    const auto imported = [&](std::uint32_t place) { return m_dataset.columns.rulings.comparison[place]; };
    for (auto at = firstOf(m_imported, wanted, imported); at != m_imported.end() && imported(*at) == wanted;
         ++at)
        lines.push_back(importedLine(m_dataset, *at));
    return lines;
}

} // namespace analysis
