// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"
#include "app/analysis/places.h"

#include <algorithm>
#include <array>

namespace analysis {

namespace {

/// By Place: left, right, tie, any of them.
using PlaceCells = std::array<Cell, 4>;
constexpr std::array places{Place::Left, Place::Right, Place::Tie, Place::Any};

PlaceCells noPlaces() { return {emptyCell(), emptyCell(), emptyCell(), emptyCell()}; }

/// The votes whose sides are known, within the cases that were asked for.
struct PlacedVotes
{
    PlaceCells cells;
    std::vector<PlaceCells> byRater; ///< by index of the rater; without filters

    /// A person votes once on a comparison and occasion, so that votes are cases.
    void addTo(std::int32_t rater, std::size_t place, std::int32_t item)
    {
        Cell &cell = byRater[static_cast<std::size_t>(rater)][place];
        ++cell.count.count;
        ++cell.count.cases;
        cell.items.push_back(item);
    }
    void sort()
    {
        for (std::size_t place = 0; place < places.size(); ++place) {
            std::sort(cells[place].items.begin(), cells[place].items.end());
            for (PlaceCells &own : byRater)
                std::sort(own[place].items.begin(), own[place].items.end());
        }
    }
};

model::Result<PlacedVotes> placedVotes(const BiasQuestion &question, const Selection &base)
{
    const Dataset &dataset = question.dataset;
    PlacedVotes placed{noPlaces(), std::vector<PlaceCells>(dataset.columns.raters.size(), noPlaces())};
    for (const Place place : places) {
        const auto votes = votesAt(dataset, question.rater, place);
        if (!votes)
            return tl::unexpected(votes.error());
        Cell cell{{}, question.within(chosePlace(question.rater, place)), {}};
        Selection isSeen(dataset.size());
        for (const std::size_t vote : *votes) {
            const auto comparison = static_cast<std::size_t>(dataset.columns.votes.comparison[vote]);
            const auto rank = static_cast<std::size_t>(dataset.rankOf[comparison]);
            if (base[rank] == 0)
                continue;
            ++cell.count.count;
            cell.count.cases += isSeen[rank] == 0 ? 1 : 0;
            cell.items.push_back(dataset.itemAt[rank]);
            isSeen[rank] = 1;
            placed.addTo(dataset.columns.votes.rater[vote], static_cast<std::size_t>(place),
                         dataset.itemAt[rank]);
        }
        placed.cells[static_cast<std::size_t>(place)] = std::move(cell);
    }
    placed.sort();
    return placed;
}

std::vector<Detail> persons(const BiasQuestion &question, std::vector<PlaceCells> &byRater)
{
    std::vector<Detail> rows;
    for (std::size_t rater = 0; rater < byRater.size(); ++rater) {
        auto &[left, right, tie, all] = byRater[rater];
        if (all.count.count == 0)
            continue;
        const QString &name = question.dataset.columns.raters[rater].name;
        all.where = question.within(chosePlace(RaterRef::named(name), Place::Any));
        Figure index = differenceOf(left, right, all);
        index.unit = "vote";
        rows.push_back({name, std::move(index)});
    }
    return rows;
}

} // namespace

// The unit is the vote: a comparison may have several.
model::Result<Panel> positionOfPeople(const BiasQuestion &question)
{
    const auto base = question.base();
    if (!base)
        return tl::unexpected(base.error());
    auto placed = placedVotes(question, *base);
    if (!placed)
        return tl::unexpected(placed.error());
    const auto &[left, right, tie, all] = placed->cells;
    Figure index = all.count.count == 0 ? undefinedFigure("no vote tells which response was shown left", all)
                                        : differenceOf(left, right, all);
    index.unit = "vote";
    const Fact leaning = leaningOf(index.estimate, {"prefers what stands left, beyond chance",
                                                    "no preference for a side beyond chance",
                                                    "prefers what stands right, beyond chance"});
    const auto either = countCells(question, {anyOf({chosePlace(question.rater, Place::Left),
                                                     chosePlace(question.rater, Place::Right)})});
    if (!either)
        return tl::unexpected(either.error());
    ExactTest test = exactOf(left, right, either->front().where);
    Panel panel =
        panelOf(question, "position", EvidenceKind::Observational, std::move(index), left, right,
                "%5: of %4 votes whose sides are known %6 went to the response shown left and %7 to "
                "the one shown right, a preference index of %1 (%2 to %3), exact p by item %8",
                {leaning,
                 {.name = "left", .value = qint64{left.count.count}},
                 {.name = "right", .value = qint64{right.count.count}},
                 pFact(test)});
    for (Figure *figure : {&test.byItem, &test.rowWise}) {
        figure->unit = "vote";
        figure->cases = either->front().count.cases;
    }
    panel.detail = {detail("left", left), detail("right", right), detail("tie", tie),
                    detail("p", std::move(test.byItem)), detail("exact_p", std::move(test.rowWise))};
    if (question.rater.isPool() && !question.rater.allOccasions) {
        auto rows = persons(question, placed->byRater);
        if (!rows.empty())
            panel.detail.push_back({QStringLiteral("persons"), std::move(rows)});
    }
    return panel;
}

} // namespace analysis
