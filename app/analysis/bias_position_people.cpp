// SPDX-FileCopyrightText: SideJudge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/analysis/bias_panel.h"
#include "app/analysis/places.h"
#include "app/stats/proportion.h"

#include <array>

namespace analysis {

namespace {

/// Votes by where what they chose was shown: left, right, tie.
using PlaceCounts = std::array<std::int64_t, 3>;

/// The votes whose sides are known, within the cases that were asked for.
struct PlacedVotes
{
    std::array<Cell, 4> cells;        ///< by Place
    std::vector<PlaceCounts> byRater; ///< by index of the rater
};

model::Result<PlacedVotes> placedVotes(const BiasQuestion &question, const Selection &base)
{
    const Dataset &dataset = question.dataset;
    PlacedVotes placed{{emptyCell(), emptyCell(), emptyCell(), emptyCell()},
                       std::vector<PlaceCounts>(dataset.columns.raters.size())};
    for (const Place place : {Place::Left, Place::Right, Place::Tie, Place::Any}) {
        const auto votes = votesAt(dataset, question.rater, place);
        if (!votes)
            return tl::unexpected(votes.error());
        Cell cell{{}, question.within(chosePlace(question.rater, place))};
        Selection isSeen(dataset.size());
        for (const std::size_t vote : *votes) {
            const auto comparison = static_cast<std::size_t>(dataset.columns.votes.comparison[vote]);
            const auto rank = static_cast<std::size_t>(dataset.rankOf[comparison]);
            if (base[rank] == 0)
                continue;
            ++cell.count.count;
            cell.count.cases += isSeen[rank] == 0 ? 1 : 0;
            isSeen[rank] = 1;
            if (place != Place::Any)
                ++placed.byRater[static_cast<std::size_t>(dataset.columns.votes.rater[vote])]
                                [static_cast<std::size_t>(place)];
        }
        placed.cells[static_cast<std::size_t>(place)] = std::move(cell);
    }
    return placed;
}

// A person votes once on a comparison and occasion, so that votes are cases.
std::vector<Detail> persons(const BiasQuestion &question, const std::vector<PlaceCounts> &byRater)
{
    std::vector<Detail> rows;
    for (std::size_t rater = 0; rater < byRater.size(); ++rater) {
        const auto &[left, right, tie] = byRater[rater];
        if (left + right + tie == 0)
            continue;
        const QString &name = question.dataset.columns.raters[rater].name;
        Figure index{.estimate = stats::pairedDifference(left, right, left + right + tie),
                     .unit = "vote",
                     .cases = left + right + tie,
                     .where = question.within(chosePlace(RaterRef::named(name), Place::Any))};
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
    const auto placed = placedVotes(question, *base);
    if (!placed)
        return tl::unexpected(placed.error());
    const auto &[left, right, tie, all] = placed->cells;
    Figure index = all.count.count == 0 ? undefinedFigure("no vote tells which response was shown left", all)
                                        : differenceOf(left, right, all);
    index.unit = "vote";
    const Fact leaning = leaningOf(index.estimate, {"prefers what stands left, beyond chance",
                                                    "no preference for a side beyond chance",
                                                    "prefers what stands right, beyond chance"});
    Panel panel =
        panelOf(question, "position", EvidenceKind::Observational, std::move(index), left, right,
                "%5: of %4 votes whose sides are known %6 went to the response shown left and %7 to "
                "the one shown right, a preference index of %1 (%2 to %3)",
                {leaning,
                 {.name = "left", .value = qint64{left.count.count}},
                 {.name = "right", .value = qint64{right.count.count}}});
    const auto either = countCells(question, {anyOf({chosePlace(question.rater, Place::Left),
                                                     chosePlace(question.rater, Place::Right)})});
    if (!either)
        return tl::unexpected(either.error());
    Figure exact = exactOf(left, right, either->front().where);
    exact.unit = "vote";
    exact.cases = either->front().count.cases;
    panel.detail = {detail("left", left), detail("right", right), detail("tie", tie),
                    detail("exact_p", std::move(exact))};
    if (question.rater.isPool() && !question.rater.allOccasions) {
        auto rows = persons(question, placed->byRater);
        if (!rows.empty())
            panel.detail.push_back({QStringLiteral("persons"), std::move(rows)});
    }
    return panel;
}

} // namespace analysis
